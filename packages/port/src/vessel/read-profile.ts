import { type Reason, type Result, reason, refuse, succeed } from '@estiba/base';
import { Compile } from 'typebox/compile';
import { checkBays } from './check-bays.ts';
import { checkFloating } from './check-floating.ts';
import { disagreement } from './disagreement.ts';
import { VesselProfile } from './profile.ts';

/** More reasons than this tell a reader nothing new. */
const MOST_REASONS = 50;

let compiled: ReturnType<typeof Compile<typeof VesselProfile>> | null = null;

/**
 * Takes any value, read from JSON, for a vessel profile: first its form by the schema, then whether its parts agree with each other.
 * Every reason names `path` (JSON pointer), `value` and `advice`; codes begin with `profile.`. Never throws.
 */
export function readProfile(value: unknown): Result<VesselProfile> {
  compiled ??= Compile(VesselProfile);
  if (!compiled.Check(value)) return refuse(...atMost(formReasons(compiled.Errors(value), value)));
  const reasons = [...checkBays(value), ...checkFloating(value)];
  return reasons.length === 0 ? succeed(value) : refuse(...atMost(reasons));
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

/** One reason for each place that does not fit the schema; of a choice of literals only the choice itself is told. */
function formReasons(errors: readonly SchemaError[], value: unknown): Reason[] {
  const choices = new Set(errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath));
  return errors.flatMap((error) => {
    if (error.keyword === 'boolean') return [];
    if (choices.has(error.instancePath) && error.keyword !== 'anyOf') return [];
    return [disagreement('profile.form', error.instancePath, at(value, error.instancePath), adviceFor(error))];
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

function atMost(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length <= MOST_REASONS) return reasons;
  return [...reasons.slice(0, MOST_REASONS), reason('profile.more', { count: reasons.length - MOST_REASONS })];
}
