import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { formFailure } from '../http/validator.ts';
import type { HttpFailure } from '../http/failure.ts';
import { type PersonCommand, personCommands } from '../rights/rights.ts';
import { commandForms } from './forms.ts';

/** What is sent: the name of a command, and what it needs. */
export interface GivenCommand {
  readonly type: PersonCommand;
  readonly data: unknown;
}

/** All commands as one form, for the OpenAPI page. */
export const CommandForm = Type.Union(
  personCommands.map((type) =>
    Type.Object({ type: Type.Literal(type), data: commandForms[type] }, { additionalProperties: false, title: type }),
  ),
);

const envelope = Compile(Type.Object({ type: Type.Enum([...personCommands]), data: Type.Object({}) }, { additionalProperties: false }));
const dataChecks = new Map(personCommands.map((type) => [type, Compile(Type.Object({ data: commandForms[type] }))]));

/** Checks first which command it is, then its data alone: so the answer names the field, not sixteen forms it could have had. */
export function checkCommand(given: unknown): { value: GivenCommand } | { error: HttpFailure } {
  if (!envelope.Check(given)) return { error: formFailure(envelope.Errors(given), given, 'body') };
  const check = dataChecks.get(given.type)!;
  return check.Check(given) ? { value: given } : { error: formFailure(check.Errors(given), given, 'body') };
}
