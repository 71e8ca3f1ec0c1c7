import type { Call, CallPlan, LoadingPlan, Slot, WorkInstruction } from '@estiba/port';
import { parseSlot, readProfile } from '@estiba/port';
import { exitCode, Failure } from '../failure.ts';
import { haveForm, parseJson } from './json.ts';
import { PlanFile } from './plan-schema.ts';
import type { GivenFile } from './read-bytes.ts';

/** A plan read back from `plan.json`. */
export interface ReadPlan {
  readonly call: Call;
  readonly plan: CallPlan;
  readonly timeZone: string;
}

/**
 * Reads `plan.json`. Its values were checked against the schema; what the casts below add are the brands (kilograms, ids, moments), which a
 * schema of JSON cannot give.
 */
export function readPlanFile(file: GivenFile): ReadPlan {
  const { call, plan, run } = haveForm(PlanFile, parseJson(file), file.name);
  const vessel = readProfile(call.vessel);
  if (!vessel.ok)
    throw new Failure(
      exitCode.unreadable,
      `The ship in '${file.name}' is not as it should be.`,
      'Maybe the plan was edited by hand, or made by another version.',
    );
  const read = {
    ...call,
    vessel: vessel.value,
    arrival: call.arrival.map(withSlot),
    yard: new Map(call.yard.map(({ id, position }) => [id, position])),
    tanks: new Map(Object.entries(call.tanks)),
  };
  const queues = plan.queues.map(({ crane, instructions }) => ({ crane, instructions: instructions.map(instructionOf) }));
  // The schema of the file has seen to the form; brands of numbers and names are what it cannot give. So too in the two below.
  return {
    call: read as unknown as Call,
    plan: { ...plan, loading: loadingOf(plan.loading), queues } as unknown as CallPlan,
    timeZone: run.timeZone,
  };
}

function loadingOf(loading: PlanFile['plan']['loading']): LoadingPlan {
  return {
    ...loading,
    loads: loading.loads.map(withSlot),
    discharges: loading.discharges.map(withSlot),
    restows: loading.restows.map((restow) => ({ ...restow, from: slotOf(restow.from), to: slotOf(restow.to) })),
    ballast: new Map(Object.entries(loading.ballast)),
  } as unknown as LoadingPlan;
}

function instructionOf(given: PlanFile['plan']['queues'][number]['instructions'][number]): WorkInstruction {
  const times = { start: Date.parse(given.start), end: Date.parse(given.end) };
  const boxes = 'boxes' in given ? { boxes: given.boxes.map(withSlot) } : {};
  return { ...given, ...times, ...boxes } as unknown as WorkInstruction;
}

/** The schema has seen to the seven digits. */
const slotOf = (text: string): Slot => parseSlot(text) ?? { bay: 0, row: 0, tier: 0 };
const withSlot = <T extends { readonly slot: string }>(one: T) => ({ ...one, slot: slotOf(one.slot) });
