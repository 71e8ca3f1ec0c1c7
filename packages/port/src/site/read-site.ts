import { type Result, refuse, succeed } from '@estiba/base';
import { Compile } from 'typebox/compile';
import { atMost, formReasons } from '../form/form-reasons.ts';
import { Site } from './site.ts';

let compiled: ReturnType<typeof Compile<typeof Site>> | null = null;

/**
 * Takes any value, read from JSON, for a site: first its form by the schema, then whether its parts agree with each other.
 * Every reason names `path` (JSON pointer), `value` and `advice`; codes begin with `site.`. Never throws.
 */
export function readSite(value: unknown): Result<Site> {
  compiled ??= Compile(Site);
  if (!compiled.Check(value)) return refuse(...atMost(formReasons('site.form', compiled.Errors(value), value), 'site.more'));
  return succeed(value);
}
