import { type Result, refuse, succeed } from '@estiba/base';
import { Compile } from 'typebox/compile';
import { atMost, formReasons } from '../form/form-reasons.ts';
import { checkBays } from './check-bays.ts';
import { checkFloating } from './check-floating.ts';
import { VesselProfile } from './profile.ts';

let compiled: ReturnType<typeof Compile<typeof VesselProfile>> | null = null;

/**
 * Takes any value, read from JSON, for a vessel profile: first its form by the schema, then whether its parts agree with each other.
 * Every reason names `path` (JSON pointer), `value` and `advice`; codes begin with `profile.`. Never throws.
 */
export function readProfile(value: unknown): Result<VesselProfile> {
  compiled ??= Compile(VesselProfile);
  if (!compiled.Check(value)) return refuse(...atMost(formReasons('profile.form', compiled.Errors(value), value), 'profile.more'));
  const reasons = [...checkBays(value), ...checkFloating(value)];
  return reasons.length === 0 ? succeed(value) : refuse(...atMost(reasons, 'profile.more'));
}
