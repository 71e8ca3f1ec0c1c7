import { type Reason, type Result, refuse, succeed } from '@estiba/base';
import type Type from 'typebox';
import { Compile } from 'typebox/compile';
import { containerId } from '../container/container.ts';
import { atMost, formReasons } from '../form/form-reasons.ts';
import type { VesselProfile } from '../vessel/profile.ts';
import { readProfile } from '../vessel/read-profile.ts';
import { checkVoyageParts } from './check-parts.ts';
import type { Voyage } from './voyage.ts';
import { VoyageForm } from './voyage-form.ts';

let compiled: ReturnType<typeof Compile<typeof VoyageForm>> | null = null;
type File = Type.Static<typeof VoyageForm>;

/**
 * Takes any value, read from JSON, for a voyage: its form by the schema, the ship's profile by its own, then whether the parts agree: each
 * port once, each box once, tanks the ship has. Every reason names `path` (JSON pointer), `value` and `advice`; codes begin with `voyage.`
 * or `profile.`. Never throws.
 */
export function readVoyage(value: unknown): Result<Voyage> {
  compiled ??= Compile(VoyageForm);
  if (!compiled.Check(value)) return refuse(...atMost(formReasons('voyage.form', compiled.Errors(value), value), 'voyage.more'));
  const profile = readProfile(value.vessel);
  if (!profile.ok)
    return refuse(
      ...profile.reasons.map((one): Reason => ({ ...one, params: { ...one.params, path: `/vessel${one.params['path'] ?? ''}` } })),
    );
  const voyage = inWords(value, profile.value);
  const reasons = checkVoyageParts(voyage);
  return reasons.length === 0 ? succeed(voyage) : refuse(...atMost(reasons, 'voyage.more'));
}

/** The file's value as words. The schema has seen to the form; brands of numbers and names are what it cannot give. */
function inWords(file: File, vessel: VesselProfile): Voyage {
  const { format: _format, ...given } = file;
  const read = {
    ...given,
    vessel,
    tanks: new Map(Object.entries(file.tanks)),
    ports: file.ports.map((one) => ({
      ...one,
      yard: new Map(one.yard.map(({ id, position }) => [containerId(id), position])),
      tanks: new Map(Object.entries(one.tanks)),
    })),
  };
  // The schema of the file has seen to the form; brands of numbers and names are what it cannot give.
  return read as unknown as Voyage;
}

/** The voyage as a value to be written as JSON, which `readVoyage` takes back. */
export function voyageFile(voyage: Voyage): unknown {
  return {
    format: 'estiba-voyage/1',
    ...voyage,
    tanks: Object.fromEntries(voyage.tanks),
    ports: voyage.ports.map((one) => ({
      ...one,
      yard: Array.from(one.yard, ([id, position]) => ({ id, position })),
      tanks: Object.fromEntries(one.tanks),
    })),
  };
}
