import type Type from 'typebox';
import { Compile } from 'typebox/compile';
import { exitCode, Failure } from '../failure.ts';
import type { GivenFile } from './read-bytes.ts';

/** The value a JSON file holds. */
export function parseJson({ name, bytes }: GivenFile): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Failure(exitCode.unreadable, `'${name}' is no JSON: ${problem.replace(/\.$/, '')}.`, adviceOn(bytes));
  }
}

/** Objects and lists are what files of ours hold. */
function adviceOn(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart();
  if (start === '') return 'Maybe it is empty, or was never written.';
  return /^[{[]/.test(start) ? 'Maybe a comma or a quotation mark is missing, or it was cut off.' : 'Maybe another file was meant.';
}

/** Errors of form that are told; more of them say nothing new. */
const mostErrors = 8;

/** The value, if it has the form of the schema; else a failure that names each place, what stands there and what may be wrong. */
export function haveForm<T extends Type.TSchema>(schema: T, value: unknown, name: string): Type.Static<T> {
  const check = Compile(schema);
  if (check.Check(value)) return value as Type.Static<T>;
  const errors = [...check.Errors(value)].filter((error) => error.keyword !== 'boolean');
  const told = errors
    .slice(0, mostErrors)
    .map((error) => `  ${error.instancePath || '/'}: ${shown(at(value, error.instancePath))} ${error.message}.`);
  if (errors.length > mostErrors) told.push(`  … and ${errors.length - mostErrors} more.`);
  throw new Failure(
    exitCode.unreadable,
    `'${name}' is not as it should be:\n${told.join('\n')}\n`,
    'Maybe a name is misspelt or a unit is wrong; docs/how-to/run-a-call.md describes every field.',
  );
}

/** The value a JSON pointer leads to. */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[key] : undefined),
      value,
    );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
