import { type Reason, type Result, refuse, succeed } from '@estiba/base';
import { Compile } from 'typebox/compile';
import { formatYardPosition } from '../call/yard.ts';
import { disagreement } from '../form/disagreement.ts';
import { atMost, formReasons } from '../form/form-reasons.ts';
import { formatSlot } from '../vessel/slot.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioForm } from './scenario-form.ts';

let compiled: ReturnType<typeof Compile<typeof ScenarioForm>> | null = null;

/**
 * Takes any value, read from JSON, for a scenario: its form by the schema, then whether every box stands in one place and every place holds
 * one box. Codes begin with `scenario.`. Never throws.
 */
export function readScenario(value: unknown): Result<Scenario> {
  compiled ??= Compile(ScenarioForm);
  if (!compiled.Check(value)) return refuse(...atMost(formReasons('scenario.form', compiled.Errors(value), value), 'scenario.more'));
  // The schema says the same as the words; its strings are not branded.
  const scenario = value as unknown as Scenario;
  const reasons = checkPlaces(scenario);
  return reasons.length === 0 ? succeed(scenario) : refuse(...atMost(reasons, 'scenario.more'));
}

function checkPlaces({ calls, inventory }: Scenario): Reason[] {
  const reasons: Reason[] = [];
  const places = new Map<string, string>();
  const boxes = new Map<string, string>();
  const stand = (box: string, place: string, path: string): void => {
    const neighbour = places.get(place);
    if (neighbour !== undefined) reasons.push(disagreement('scenario.place-taken', path, place, `Maybe ${neighbour} stands elsewhere.`));
    const other = boxes.get(box);
    if (other !== undefined) reasons.push(disagreement('scenario.box-twice', path, box, `Maybe the one at ${other} has another number.`));
    places.set(place, box);
    boxes.set(box, place);
  };
  inventory.forEach(({ container, position }, i) => stand(container.id, formatYardPosition(position), `/inventory/${i}`));
  calls.forEach((call, c) =>
    call.arrival.forEach(({ container, slot }, i) => stand(container.id, `${call.call} ${formatSlot(slot)}`, `/calls/${c}/arrival/${i}`)),
  );
  return reasons;
}
