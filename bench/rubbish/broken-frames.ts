import type { Random } from '@estiba/base';

/** Who a connection says it is; the topics are others'. */
export interface Caller {
  readonly user: string;
  readonly password: string;
  readonly othersTopics: readonly string[];
}

const CONNECT = 0x10;
const PUBLISH = 0x30;
const SUBSCRIBE = 0x82;
/** Longer than any broker of ours takes [bytes]. */
const HUGE = 200_000_000;

/** The bytes of one connection that is broken somewhere: before, in or after its CONNECT (MQTT 3.1.1, sections 2.2 and 3.1). */
export function brokenFrames(random: Random, caller: Caller): Buffer {
  const signIn = connect(caller.user, caller.password, caller.user);
  const kind = random.int(10);
  if (kind === 0) return noise(random, 1 + random.int(500));
  if (kind === 1) return connect(caller.user, `${caller.password}x`, caller.user);
  if (kind === 2) return connect(`user-${random.uint32()}`, 'guess', 'nobody');
  if (kind === 3) return connect(caller.user, caller.password, random.pick(['gateway', 'clock', '', 'x'.repeat(300)]));
  if (kind === 4) return signIn.subarray(0, 1 + random.int(signIn.length - 1));
  if (kind === 5) return flipped(random, signIn);
  if (kind === 6) return packet(PUBLISH, [text('estiba/v1/x/sts/X/state'), Buffer.from('{}')]);
  return Buffer.concat([signIn, afterwards(random, caller)]);
}

/** What one that has signed in must not send. */
function afterwards(random: Random, caller: Caller): Buffer {
  const body = Buffer.from('{}');
  const other = random.pick(caller.othersTopics);
  return random.pick([
    () => packet(PUBLISH, [text(other), body]),
    () => packet(PUBLISH | 1, [text(other), body]),
    () => packet(PUBLISH, [text(`${other}/#`), body]),
    () => packet(PUBLISH, [text('$SYS/new/clients'), body]),
    () => packet(PUBLISH, [text('a\u0000b'), body]),
    () => packet(PUBLISH, [text(''), body]),
    () => packet(PUBLISH, [Buffer.from([0, 2, 0xc3, 0x28]), body]),
    () => packet(PUBLISH, [Buffer.from([0xff, 0xff]), body]),
    () => packet(PUBLISH | 6, [text(other), Buffer.from([0, 1]), body]),
    () => packet(SUBSCRIBE & 0xf0, [Buffer.from([0, 1]), text('#'), Buffer.from([0])]),
    () => packet(SUBSCRIBE, [Buffer.from([0, 1]), text('#'), Buffer.from([3])]),
    () => packet(SUBSCRIBE, [Buffer.from([0, 1]), text(random.pick(['#', '+/+', other])), Buffer.from([1])]),
    () => packet(SUBSCRIBE, [Buffer.from([0, 1])]),
    () => connect(caller.user, caller.password, caller.user),
    () => Buffer.concat([head(PUBLISH, HUGE), text(other), noise(random, 2000)]),
    () => Buffer.from([PUBLISH, 0xff, 0xff, 0xff, 0xff, 0x7f]),
    () => Buffer.from([random.pick([0x00, 0xf0, 0x20, 0x90, 0xb0, 0xd0]), random.int(128)]),
    () => Buffer.from([PUBLISH, 100]),
    () => noise(random, 1 + random.int(200)),
  ])();
}

function connect(user: string, password: string, client: string): Buffer {
  const protocol = Buffer.from([0, 4, 0x4d, 0x51, 0x54, 0x54, 4, 0xc2, 0, 60]);
  return packet(CONNECT, [protocol, text(client), text(user), text(password)]);
}

function packet(first: number, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([head(first, body.length), body]);
}

function head(first: number, length: number): Buffer {
  const bytes = [first];
  for (let rest = length; bytes.length === 1 || rest > 0; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | (rest >= 128 ? 128 : 0));
  return Buffer.from(bytes);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
}

const noise = (random: Random, length: number): Buffer => Buffer.from(Array.from({ length }, () => random.int(256)));

/** One byte another, past the packet's head: a CONNECT that is hardly one. */
function flipped(random: Random, bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[2 + random.int(10)] = random.int(256);
  return copy;
}
