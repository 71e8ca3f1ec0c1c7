import type { Call, ContainerId, LoadingPlan, ScoreSource, TermSources } from '@estiba/port';
import { loadedElsewhere } from '../objectives/loaded-elsewhere.ts';
import { spreadOf, workOfRotation } from '../objectives/rotation.ts';
import type { EarlierPlan } from '../plan-options.ts';
import type { Stow } from '../state/stow.ts';
import { rebuild } from './rebuild.ts';
import { heavyOnLight, lonely20, mixedStacks, wastedPlugs } from './stack-sources.ts';

/** What each term of a plan's score is made of (SPEC T1 to T11): which boxes, bays, lids, tanks. `base`: the plan its changes were counted from. */
export function scoreSources(call: Call, plan: LoadingPlan, base?: EarlierPlan): readonly TermSources[] {
  const { stow } = rebuild(call, plan);
  const found = new Map<string, readonly ScoreSource[]>([
    ['left-out', plan.leftOut.map(({ id }) => source([id], [], 1))],
    ['restows-here', stow.problem.restows.map(({ box }) => ofBox(stow, box, 1))],
    ...rotationSources(stow),
    ['twin-lifts', lonely20(stow).map((box) => ofBox(stow, box, 1))],
    ['mixed-stacks', mixedStacks(stow).map((boxes) => ({ ...ofBox(stow, boxes[0]!, 1), boxes: boxes.map((box) => idOf(stow, box)) }))],
    ['reefer-waste', wastedPlugs(stow).map(({ box, plugs }) => ofBox(stow, box, plugs))],
    ['ballast', [...plan.ballast].filter(([, tonnes]) => tonnes !== 0).map(([tank, tonnes]) => source([], [], tonnes, tank))],
    ['changes', loadedElsewhere(base, plan.loads).map((id) => source([id], [], 1))],
    ['heavy-on-light', heavyOnLight(stow).map((box) => ofBox(stow, box, 1))],
  ]);
  return plan.score.map((term) => ({ ...term, sources: (found.get(term.term) ?? []).toSorted((a, b) => b.value - a.value) }));
}

const source = (boxes: readonly ContainerId[], bays: readonly number[], value: number, name: string | null = null): ScoreSource => ({
  boxes,
  bays,
  name,
  value,
});

const idOf = (stow: Stow, box: number): ContainerId => stow.problem.boxes.containers[box].id;

function ofBox(stow: Stow, box: number, value: number): ScoreSource {
  const stack = stow.stackOf[box];
  return source([idOf(stow, box)], stack < 0 ? [] : [bayNumber(stow, stow.problem.ship.stacks.bay[stack])], value);
}

const bayNumber = (stow: Stow, bay: number): number => stow.problem.ship.bays.number[bay];

/** T3 to T5: each box restowed later, each lid opened, each port whose work cannot be shared evenly. */
function rotationSources(stow: Stow): [string, ScoreSource[]][] {
  const { ship, call } = stow.problem;
  const work = workOfRotation(stow);
  const ports = [call.port, ...new Set(call.rotation)];
  const restows = counted(work.flatMap(({ restowed }) => restowed));
  const lids = counted(work.flatMap((one) => one.lids));
  const spread = work.flatMap(({ moves }, at): ScoreSource[] => {
    const { spread: value, bay } = spreadOf(stow, moves);
    const pair = [bay, bay + 1].filter((one) => one < ship.bays.count).map((one) => bayNumber(stow, one));
    return value === 0 ? [] : [source([], pair, value, ports[at] ?? null)];
  });
  const bayOfLid = (lid: number): number[] => {
    const stack = ship.lidDeck[lid]?.[0] ?? ship.lidHold[lid]?.[0];
    return stack === undefined ? [] : [bayNumber(stow, ship.stacks.bay[stack])];
  };
  return [
    ['restows-later', [...restows].map(([box, times]) => ofBox(stow, box, times))],
    ['lid-moves', [...lids].map(([lid, times]) => source([], bayOfLid(lid), times, ship.lidIds[lid]!))],
    ['crane-spread', spread],
  ];
}

function counted(items: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
