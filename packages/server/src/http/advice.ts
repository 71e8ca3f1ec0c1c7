import { terminalAdvice } from './advice-terminal.ts';

/** What may help at the door, by code of the reason. */
const advice: Readonly<Record<string, string>> = {
  'session.missing': 'Maybe sign in first: POST /api/v1/session.',
  'session.invalid': 'Maybe the token was cut off or belongs to another terminal; sign in again.',
  'session.ended': 'Maybe the session was idle too long, or password or role changed; sign in again.',
  'session.must-change-password': 'Maybe choose your own password first: PUT /api/v1/session/password.',
  'sign-in.wrong': 'Maybe the name or the password is misspelt; the administrator can give a new one-time password.',
  'sign-in.wait': 'Maybe wait as long as Retry-After says; each wrong password doubles it.',
  'sign-in.busy': 'Maybe try again in a few seconds.',
  'right.missing': 'Maybe ask the administrator for a role that may do this.',
  'request.cross-site': 'Maybe send the header X-Estiba: 1, which a page of another site cannot.',
  'request.host': 'Maybe add this name to ESTIBA_HOSTS.',
  'request.rate': 'Maybe ask less often: most answers carry an ETag.',
  'request.malformed': 'Maybe it was cut off, or is no HTTP.',
  'request.form': 'Maybe compare it with the form in /api/v1/openapi.json.',
  'request.not-json': 'Maybe a comma or a quotation mark is missing, or Content-Type is not application/json.',
  'request.too-large': 'Maybe send the lists of a call one call at a time.',
  'idempotency.missing': 'Maybe send a new Idempotency-Key (a UUID) with each command, and the same one when repeating it.',
  'idempotency.reused': 'Maybe a new command was sent under an old key; make a new key for each.',
  'password.wrong': 'Maybe the current password is misspelt.',
  'password.same': 'Maybe choose one you have not used here.',
  'password.short': 'Maybe string a few unrelated words together.',
  'password.long': 'Maybe a shorter sentence will do.',
  'password.monotonous': 'Maybe use more different letters.',
  'password.holds-name': 'Maybe leave your user name out of it.',
  'password.common': 'Maybe choose something that does not begin as everyone else’s does.',
  'user.last-administrator': 'Maybe make someone else administrator first.',
  'user.exists': 'Maybe choose another name.',
  'user.name': 'Maybe use 2 to 32 small letters, digits, dots, hyphens and underscores, beginning with a letter.',
  unknown: 'Maybe it is misspelt, or has left the terminal; the lists tell what there is.',
  'not-ready': 'Maybe the terminal is still starting or standing by; ask again in a few seconds.',
  'server.standby': 'Maybe speak to the server that is the writer; this one takes over when that one is gone.',
  'log.lost':
    'Maybe the disk is full or another process is the writer now; repeat it under the same Idempotency-Key when the server is ready.',
  'log.moved': 'Maybe another writer came first; look again and repeat.',
  'log.lease-lost': 'Maybe another process has taken over this terminal; speak to that one.',
  failed: 'Maybe try again; if it stays, the log of the server says more.',
};

const general = 'Maybe something changed since you looked; look again and repeat.';

const table = new Map(Object.entries({ ...terminalAdvice, ...advice }));

export function adviceFor(code: string): string {
  return table.get(code) ?? table.get(code.replace(/[^.]*$/, '')) ?? general;
}
