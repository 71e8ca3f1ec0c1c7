/** Why the server did not do what was asked; status 0: it did not answer. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly details: readonly RefusalDetail[];
}

interface RefusalDetail {
  readonly code?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly advice?: string;
  readonly path?: string;
  readonly problem?: string;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

let onUnsigned: (code: string) => void = () => undefined;
/** Who is to be told that nobody is signed in any more. */
export function whenUnsigned(tell: (code: string) => void): void {
  onUnsigned = tell;
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** A body that is no JSON. */
  readonly bytes?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  /** The page asks by itself: it does not keep a session from ending idle. */
  readonly isPoll?: boolean;
  readonly signal?: AbortSignal;
}

/** Asks the server. Never throws: what goes wrong is an answer. */
export async function ask<T>(
  path: string,
  { method = 'GET', body, bytes, headers = {}, isPoll = false, signal }: Asked = {},
): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      signal: signal ?? null,
      body: bytes ?? (body === undefined ? null : JSON.stringify(body)),
      headers: {
        'x-estiba': '1',
        ...(isPoll ? { 'x-estiba-poll': '1' } : {}),
        ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
  } catch {
    return refused(0, {});
  }
  return answerOf(response.status, await jsonOf(response));
}

/** What the server answered, by its status and the JSON of its body; null where there was none. */
export function answerOf<T>(status: number, given: unknown): Answer<T> {
  if (status >= 200 && status < 300) return { ok: true, value: given as T };
  const answer = refused(status, given);
  if (status === 401 && answer.refusal.code.startsWith('session.')) onUnsigned(answer.refusal.code);
  return answer;
}

/** A command of a person. A lost answer may be asked for again under the same key, which carries it out once. */
export function command(type: string, data: unknown): Promise<Answer<{ readonly size: number }>> {
  return ask('/commands', { method: 'POST', body: { type, data }, headers: { 'idempotency-key': crypto.randomUUID() } });
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return response.status === 204 ? null : await response.json();
  } catch {
    return null;
  }
}

function refused(status: number, given: unknown): { readonly ok: false; readonly refusal: Refusal } {
  const { code, message, advice, details } = (given ?? {}) as Partial<Refusal>;
  return { ok: false, refusal: { status, code: code ?? 'failed', message: message ?? '', advice: advice ?? '', details: details ?? [] } };
}
