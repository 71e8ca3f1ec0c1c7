import { type Reason, reason } from '@estiba/base';
import { disagreement } from './disagreement.ts';

/** More reasons than this tell a reader nothing new. */
const MOST_REASONS = 50;

/** What a compiled schema says of one place that does not fit. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

/** One reason for each place that does not fit the schema; of a choice of literals only the choice itself is told. */
export function formReasons(code: string, errors: readonly SchemaError[], value: unknown): Reason[] {
  const choices = new Set(errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath));
  return errors.flatMap((error) => {
    if (error.keyword === 'boolean') return [];
    if (choices.has(error.instancePath) && error.keyword !== 'anyOf') return [];
    return [disagreement(code, error.instancePath, at(value, error.instancePath), adviceFor(error))];
  });
}

function adviceFor(error: SchemaError): string {
  const named = Object.values(error.params).flat().join(', ');
  if (error.keyword === 'required') return `Maybe ${named} was forgotten.`;
  if (error.keyword === 'additionalProperties') return `Maybe ${named} is misspelt, or meant for another place.`;
  if (error.keyword === 'anyOf') return 'Maybe a value of an older format, or of the wrong field.';
  return `Maybe of another kind or unit: it ${error.message}.`;
}

/** The value a JSON pointer leads to. */
function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return (inner as Readonly<Record<string, unknown>>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  }, value);
}

/** The first reasons, and how many more there are under the code given. */
export function atMost(reasons: readonly Reason[], moreCode: string): readonly Reason[] {
  if (reasons.length <= MOST_REASONS) return reasons;
  return [...reasons.slice(0, MOST_REASONS), reason(moreCode, { count: reasons.length - MOST_REASONS })];
}
