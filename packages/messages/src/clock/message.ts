import { type Milliseconds, milliseconds, refuse, type Result, succeed } from '@estiba/base';
import { machineReason } from '../json/catalogue.ts';
import { variant } from '../json/choice.ts';
import { type Codec, mapped, object, optional, required } from '../json/codec.ts';
import { readMessage, writeMessage } from '../json/message.ts';
import { identifier, integer, list, number, record } from '../json/values.ts';
import type { ClockDone, ClockMode, ClockTick, MessageCounts } from './words.ts';

const count = integer({ minimum: 0 });
const instant: Codec<Milliseconds> = mapped(count, milliseconds, (word) => word);
const counts: Codec<MessageCounts> = record(count);

const tick = object<ClockTick>({
  seq: required('seq', count),
  now: required('now', instant),
  messages: required('messages', counts),
  horizon: optional('horizon', instant),
});

const done = object<ClockDone>({
  seq: required('seq', count),
  client: required('client', identifier),
  messages: required('messages', counts),
  wakeAt: optional('wakeAt', instant),
});

const mode = variant<ClockMode, 'mode'>('mode', 'mode', {
  lockstep: object({ clients: required('clients', list(identifier)) }),
  free: object({ speed: required('speed', number({ minimum: 0 })) }),
});

type Input = string | Uint8Array;

// Times are UTC milliseconds on this wire: a tick is sent thousands of times a second.
export const decodeClockTick = (input: Input): Result<ClockTick> => read(input, tick);
export const decodeClockDone = (input: Input): Result<ClockDone> => read(input, done);
export const decodeClockMode = (input: Input): Result<ClockMode> => read(input, mode);
export const encodeClockTick = (word: ClockTick): Result<string> => writeMessage(word, tick);
export const encodeClockDone = (word: ClockDone): Result<string> => writeMessage(word, done);
export const encodeClockMode = (word: ClockMode): Result<string> => writeMessage(word, mode);

function read<Word>(input: Input, codec: Codec<Word>): Result<Word> {
  const result = readMessage(input, codec);
  return result.ok ? succeed(result.value.word) : result;
}

export const CLOCK_TOPICS = ['tick', 'done', 'mode'] as const;
export type ClockTopic = (typeof CLOCK_TOPICS)[number];

/** `estiba/v1/chancay/clock/tick` */
export function clockTopicOf(terminal: string, topic: ClockTopic): Result<string> {
  if (/^[A-Za-z0-9_.:-]{1,64}$/.test(terminal)) return succeed(`estiba/v1/${terminal}/clock/${topic}`);
  return refuse(machineReason('crane.topic.name', { name: terminal.slice(0, 64).toWellFormed() }));
}
