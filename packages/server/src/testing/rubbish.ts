import type { Random } from '@estiba/base';
import { checkCommand } from '../commands/command-form.ts';
import { personCommands } from '../rights/rights.ts';

/** A request no honest client sends. */
export interface Rubbish {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;
const paths = [
  '/api/v1/port',
  '/api/v1/calls/CALL-1/queues/STS01',
  '/api/v1/jobs/x',
  '/api/v1/units/CSNU1234560',
  '/api/v1/units',
  '/api/v1/log',
  '/api/v1/log/proof/inclusion',
  '/api/v1/audit',
  '/api/v1/openapi.json',
  '/api/v1/drafts',
  '/api/v1/alarms',
  '/api/v1/kpis',
  '/api/v1/calls/CALL-1/bay-plan',
  '/api/v1/drafts/x/boxes',
  '/api/v1/drafts/x/offers?boxes=,',
  '/metrics',
  '/health/ready',
  '/',
];
/** Routes that change something besides the terminal. */
const changed = [
  'drafts',
  'drafts/x/edits',
  'drafts/x/undo',
  'drafts/x/repair',
  'drafts/x/rule-costs',
  'alarms/acknowledge',
  'alarms/shelve',
  'reading',
  'calls/CALL-1/lists',
  'drafts/x/finish',
  'drafts/x/commit',
  'drafts/%2e%2e%2fusers/rebase',
];
const nasty = [
  '../../../../etc/passwd',
  '%00',
  '%',
  '%zz',
  '%c0%ae',
  '__proto__',
  'constructor',
  '\u202e',
  '\ud800',
  "' OR 1=1 --",
  '<script>',
  '${7*7}',
  '-1',
  '1e999',
  'NaN',
  '9007199254740993',
  'a'.repeat(5000),
  '🚢',
  '\u0000\r\nX: y',
];
const command = { type: 'placeHold', data: { box: 'CSNU7654321', hold: 'line', note: 'x' } };

/** What comes to a door from strangers: any method, any path, any header, any body. */
export function strangersRubbish(random: Random): Rubbish {
  const url = random.int(3) === 0 ? `/${token(random)}` : `${random.pick(paths)}${query(random)}`;
  return {
    method: random.pick(methods),
    url: address(url),
    headers: {
      ...(random.int(2) === 0 ? { authorization: wireSafe(`${random.pick(['Bearer', 'Basic', ''])} ${token(random)}`) } : {}),
      ...(random.int(2) === 0 ? { cookie: wireSafe(`estiba_session=${token(random)}`) } : {}),
      ...(random.int(4) === 0 ? { host: wireSafe(token(random)).slice(0, 200) } : {}),
      ...(random.int(2) === 0
        ? { 'content-type': random.pick(['application/json', 'text/plain', 'application/x-www-form-urlencoded', ';;;']) }
        : {}),
    },
    payload: random.int(2) === 0 ? undefined : body(random),
  };
}

/** What someone signed in may send by mistake or malice: a command that is none, or a question with nonsense in it. */
export function insidersRubbish(random: Random, session: Readonly<Record<string, string>>): Rubbish {
  if (random.int(3) === 0)
    return { method: 'GET', url: address(`${random.pick(paths)}${query(random)}`), headers: session, payload: undefined };
  const payload = malformedCommand(random);
  const key = random.int(4) === 0 ? wireSafe(token(random)).slice(0, 100) : `key-${random.uint32()}`;
  return {
    method: 'POST',
    url: random.int(4) === 0 ? `/api/v1/${random.pick(changed)}` : '/api/v1/commands',
    headers: { ...session, 'content-type': 'application/json', 'idempotency-key': key },
    payload,
  };
}

/** The text of a command that no form fits: cut off, or with a field too many, missing, or of another kind. */
function malformedCommand(random: Random): string {
  const text = JSON.stringify(command);
  if (random.int(3) === 0) return text.slice(0, 1 + random.int(text.length - 2));
  for (;;) {
    const given = structuredClone(command) as Record<string, unknown>;
    const at = random.int(2) === 0 ? given : (given.data as Record<string, unknown>);
    const key = random.pick(Object.keys(at));
    if (random.int(3) === 0) delete at[key];
    else at[random.int(2) === 0 ? key : token(random)] = value(random, 0);
    if (random.int(2) === 0) given.type = random.int(2) === 0 ? random.pick(personCommands) : value(random, 0);
    if ('error' in checkCommand(JSON.parse(JSON.stringify(given)))) return JSON.stringify(given);
  }
}

function body(random: Random): string {
  const kind = random.int(4);
  if (kind === 0) return malformedCommand(random);
  if (kind === 1) return '['.repeat(1 + random.int(20_000));
  if (kind === 2) return `{"__proto__":{"isAdministrator":true},"user":${JSON.stringify(value(random, 0))},"password":1}`;
  return token(random).repeat(1 + random.int(20));
}

function value(random: Random, depth: number): unknown {
  const kind = random.int(depth > 3 ? 5 : 7);
  if (kind === 0) return null;
  if (kind === 1) return random.int(2) === 0;
  if (kind === 2) return random.between(-1e300, 1e300);
  if (kind === 3) return random.pick(nasty);
  if (kind === 4) return token(random);
  if (kind === 5) return Array.from({ length: random.int(5) }, () => value(random, depth + 1));
  return Object.fromEntries(Array.from({ length: random.int(5) }, () => [token(random), value(random, depth + 1)]));
}

function query(random: Random): string {
  if (random.int(3) === 0) return '';
  const name = random.pick(['limit', 'after', 'from', 'seq', 'size', 'older', 'kind', token(random)]);
  return `${random.int(4) === 0 ? '/' : ''}?${name}=${random.pick(nasty)}&${name}=${token(random)}`;
}

function token(random: Random): string {
  if (random.int(3) === 0) return random.pick(nasty);
  return String.fromCharCode(...Array.from({ length: 1 + random.int(40) }, () => 1 + random.int(random.int(4) === 0 ? 0xffff : 0x7e)));
}

/** Header and path as a client library would let them out; bytes that no library lets out are for the raw socket. */
const wireSafe = (text: string): string =>
  text.replace(/[^\u0021-\u007e]/g, (char) => encodeURIComponent(char.isWellFormed() ? char : '?'));

/** An address a library can send; others become one that is broken in another way. */
function address(text: string): string {
  const safe = wireSafe(text);
  return URL.canParse(safe, 'http://localhost') ? safe : '/%zz';
}
