import { milliseconds } from '@estiba/base';
import type { Call, QuayCrane, WorkInstruction, WorkQueue } from '@estiba/port';
import type { CraneRun } from './crane-runs.ts';
import { canTwin, liftTime } from './lift.ts';
import type { Lift, LiftedBox } from './lift.ts';

/** The runs as work instructions with times, one queue a crane in the order of the call. */
export function queuesOf(call: Call, runs: readonly CraneRun[]): WorkQueue[] {
  return call.cranes.map((crane) => {
    const own = runs.filter((run) => run.crane === crane).sort((a, b) => a.start - b.start);
    return { crane: crane.id, instructions: own.flatMap((run) => instructionsOf(call, run)) };
  });
}

function instructionsOf(call: Call, { crane, bay, lifts, start }: CraneRun): WorkInstruction[] {
  const lift = liftTime(crane);
  let at = call.limits.workStart + start;
  return lifts
    .flatMap((work) => singleLifts(work, crane))
    .map((work) => {
      const times = { bay, start: milliseconds(at), end: milliseconds(at + lift) };
      at += lift;
      if (work.kind === 'open-lid' || work.kind === 'close-lid') return { kind: work.kind, lid: work.lid, ...times };
      return { kind: work.kind, boxes: work.boxes.map((box) => placed(box, work.kind, call)), ...times };
    });
}

function singleLifts(lift: Lift, crane: QuayCrane): Lift[] {
  if (lift.boxes.length < 2 || canTwin(lift, crane)) return [lift];
  return lift.boxes.map((box) => ({ ...lift, boxes: [box] }));
}

function placed({ id, slot }: LiftedBox, kind: Lift['kind'], call: Call): Extract<WorkInstruction, { boxes: unknown }>['boxes'][number] {
  const yard = kind === 'load' ? call.yard.get(id) : undefined;
  return yard === undefined ? { id, slot } : { id, slot, yard };
}
