import type { TruthReport } from '@estiba/emulator';
import type { ScenarioCall } from '@estiba/port';
import type { TerminalState } from '@estiba/terminal';
import type { LogWitness } from './log-witness.ts';
import { differences, type Stowage } from './stowage.ts';

/** What is not as it should be at the end of a day, each in words. A day that ended right has none of it. */
export interface Findings {
  /** Calls that did not sail. */
  readonly notSailed: readonly string[];
  /** Boxes of load lists that are neither in a plan nor left out by one. */
  readonly forgotten: readonly string[];
  /** Slots of ships in which the accepted plans, the moves in the log, the state made of it and the boxes themselves are not of one mind. */
  readonly slots: readonly string[];
  /** Places ashore in which moves, state and boxes differ. */
  readonly yard: readonly string[];
  /** Moves that cannot be, and boxes that are in no place or in two. */
  readonly boxes: readonly string[];
  /** What collided, or was moved while it must not be. */
  readonly violations: readonly string[];
}

export const countOf = (findings: Findings): number => Object.values(findings).reduce((sum, { length }) => sum + length, 0);

/** Holds the witnesses against each other: plans and moves as the log tells them, the kernel's state, and the emulated steel. */
export function compareWitnesses(witness: LogWitness, state: TerminalState, truth: TruthReport): Findings {
  const { scenario, boxes, sailed } = witness;
  const yard = boxes.yard();
  return {
    notSailed: scenario.calls.flatMap(({ call }) => (sailed.has(call) ? [] : [call])),
    forgotten: scenario.calls.flatMap((call) => forgottenOf(call, witness)),
    slots: scenario.calls.flatMap((call) => slotsOf(call, witness, state, truth)),
    yard: [...toOthers('moves and state', yard, state.yard), ...toOthers('moves and boxes', yard, mapOf(truth.yard))],
    boxes: [...boxes.problems, ...miscounted(witness, truth)],
    violations: truth.violations.map((violation) => JSON.stringify(violation)),
  };
}

function forgottenOf({ call, loadList }: ScenarioCall, { plans, leftOut, cancelled }: LogWitness): string[] {
  const planned = new Set(plans.get(call)?.departure().values());
  return loadList.flatMap(({ id }) => {
    if (cancelled.get(call)?.has(id) === true) return planned.has(id) ? [`${call}: ${id} was cancelled and is planned`] : [];
    return planned.has(id) || leftOut.get(call)?.has(id) === true ? [] : [`${call}: ${id}`];
  });
}

function slotsOf({ call }: ScenarioCall, { plans, boxes }: LogWitness, state: TerminalState, truth: TruthReport): string[] {
  const plan = plans.get(call);
  if (plan?.isPlanned !== true) return [`${call}: never planned`];
  const planned = plan.departure();
  return [
    ...toOthers(`${call} plan and moves`, planned, boxes.aboard(call)),
    ...toOthers(`${call} plan and state`, planned, state.calls.get(call)?.aboard ?? new Map()),
    ...toOthers(`${call} plan and boxes`, planned, mapOf(truth.ships[call] ?? {})),
  ];
}

const toOthers = (what: string, one: Stowage, other: Stowage): string[] => differences(one, other).map((text) => `${what}, ${text}`);
const mapOf = (places: Readonly<Record<string, string>>): Stowage => new Map(Object.entries(places));

/** Every box of the day that ever came is in one place of the world, and the log knows no other. */
function miscounted({ scenario, boxes }: LogWitness, { ships, yard, carried, gone }: TruthReport): string[] {
  const counts = new Map<string, number>();
  const held = [...Object.values(ships).flatMap((ship) => Object.values(ship)), ...Object.values(yard), ...Object.values(carried).flat()];
  for (const box of [...held, ...Object.keys(gone)]) counts.set(box, (counts.get(box) ?? 0) + 1);
  const known = new Set([
    ...scenario.inventory.map(({ container }) => container.id),
    ...scenario.calls.flatMap(({ arrival }) => arrival.map(({ container }) => container.id)),
    ...boxes.boxes.keys(),
  ]);
  return [...known].flatMap((box) => (counts.get(box) === 1 ? [] : [`${box} is in ${counts.get(box) ?? 0} places`]));
}
