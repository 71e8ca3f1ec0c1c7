import type { Reason } from '@estiba/base';
import Type from 'typebox';
import { adviceFor } from './advice.ts';

/** What every answer that is not a success looks like. */
export const FailureForm = Type.Object(
  {
    code: Type.String({ description: 'Stable, dotted, lower case' }),
    message: Type.String(),
    advice: Type.String({ description: 'What may help, beginning with "Maybe"' }),
    details: Type.Array(
      Type.Object({
        code: Type.Optional(Type.String({ description: 'Reason of a refusal' })),
        params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
        advice: Type.Optional(Type.String()),
        path: Type.Optional(Type.String({ description: 'JSON pointer to what is wrong' })),
        value: Type.Optional(Type.String({ description: 'What stands there, shortened' })),
        problem: Type.Optional(Type.String()),
      }),
    ),
  },
  { title: 'Failure' },
);
export type FailureBody = Type.Static<typeof FailureForm>;

/** An answer that is not a success, thrown by a route or a guard. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly body: FailureBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: FailureBody, headers: Readonly<Record<string, string>> = {}) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** A failure for these reasons: its code is that of the first, its advice too. */
export function failureOf(status: number, message: string, ...reasons: readonly Reason[]): HttpFailure {
  const details = reasons.map(({ code, params }) => ({ code, params: { ...params }, advice: adviceFor(code) }));
  const code = reasons[0]?.code ?? 'refused';
  return new HttpFailure(status, { code, message, advice: adviceFor(code), details });
}

export function notFound(what: string, name: string): HttpFailure {
  const body = { code: 'unknown', message: `There is no ${what} '${name}'.`, advice: adviceFor('unknown'), details: [] };
  return new HttpFailure(404, body);
}
