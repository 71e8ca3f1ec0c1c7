import { type Reason, reason } from '@estiba/base';
import type { CallPlan, ContainerId } from '@estiba/port';
import { DECK, FORE, halvesOf } from '../problem/ship.ts';
import { findBlocks } from '../search/blocks.ts';
import type { Stow } from '../state/stow.ts';

/** What speaks for or against the place a box has: its block, what it stands on, what stands on it, its plug. */
export function placeFacts(stow: Stow, box: number): Reason[] {
  return [blockPort(stow, box), ...below(stow, box), ...above(stow, box), ...plug(stow, box)];
}

/** What it takes to fetch the box in the yard, and for whose sake it is dug out itself. */
export function yardFacts({ yard }: CallPlan, id: ContainerId): Reason[] {
  const digs = yard.digs.filter(({ toReach }) => toReach === id);
  const dug = yard.digs.filter((dig) => dig.id === id);
  return [
    digs.length === 0 ? reason('explain.no-digs') : reason('explain.digs', { digs: digs.length, first: digs[0].id }),
    ...dug.map(({ toReach }) => reason('explain.dug-out', { toReach })),
  ];
}

/** How much of the block (a lid with what is on and under it, else the open stacks of the bay) is for the box's own port. */
function blockPort(stow: Stow, box: number): Reason {
  const { boxes, ship } = stow.problem;
  const blocks = findBlocks(ship);
  const stack = stow.stackOf[box];
  const members = new Set(blocks.stacks[blocks.of[stack]]);
  let [all, same] = [0, 0];
  for (let other = 0; other < boxes.count; other++) {
    if (other === box || !members.has(stow.stackOf[other])) continue;
    all++;
    if (boxes.pod[other] === boxes.pod[box]) same++;
  }
  const lid = ship.stacks.lid[stack];
  const params = { bay: ship.bays.number[ship.stacks.bay[stack]], pod: boxes.containers[box].pod, same, boxes: all };
  return lid < 0 ? reason('explain.open-block', params) : reason('explain.block', { ...params, lid: ship.lidIds[lid] });
}

function below(stow: Stow, box: number): Reason[] {
  const { boxes, ship } = stow.problem;
  const stack = stow.stackOf[box];
  const k = stow.positionOf[box];
  if (k === 0) return [ship.stacks.level[stack] === DECK ? reason('explain.on-deck') : reason('explain.on-tank-top')];
  const under = new Set(halvesOf(stow.halfOf[box]).map((half) => stow.boxAt(stack, half, k - 1)));
  return [...under].flatMap((other) =>
    other < 0
      ? []
      : [reason('explain.upon', { id: boxes.containers[other].id, pod: boxes.containers[other].pod, tonnes: boxes.mass[other] })],
  );
}

/** Boxes above, and how many of them must be restowed because this one leaves before they do. */
function above(stow: Stow, box: number): Reason[] {
  const { boxes } = stow.problem;
  const stack = stow.stackOf[box];
  const upon = new Set<number>();
  for (const half of halvesOf(stow.halfOf[box])) {
    for (let k = stow.positionOf[box] + 1; k < stow.count[stack * 2 + half]; k++) upon.add(stow.boxAt(stack, half, k));
  }
  upon.delete(-1);
  const own = boxes.pod[box];
  const later = [...upon].filter((other) => own >= 0 && (boxes.pod[other] < 0 || boxes.pod[other] > own));
  return [
    upon.size === 0 ? reason('explain.on-top') : reason('explain.under', { boxes: upon.size }),
    ...(later.length === 0 ? [] : [reason('explain.restows-above', { restows: later.length })]),
  ];
}

function plug(stow: Stow, box: number): Reason[] {
  const { boxes, ship } = stow.problem;
  const { plugFore, plugAft, bottomTier } = ship.stacks;
  const stack = stow.stackOf[box];
  const k = stow.positionOf[box];
  const hasPlug = halvesOf(stow.halfOf[box]).some((half) => (((half === FORE ? plugFore : plugAft)[stack] >>> k) & 1) === 1);
  if (!hasPlug) return [];
  const tier = bottomTier[stack] + 2 * k;
  return [boxes.reefer[box] === 1 ? reason('explain.plug', { tier }) : reason('explain.plug-wasted', { tier })];
}
