import { portCode, containerId, type ShipOutline } from '@estiba/port';
import type { BayPlanModel } from '../bay-plan/model.ts';
import { ShipSlots } from '../bay-plan/ship-slots.ts';
import { type PlannedMoves, slotsOfCall } from '../bay-plan/slots-of-call.ts';
import type { BoxTable } from '../boxes/box-table.ts';
import { colourModeOf, paint } from '../palette/paint.ts';
import { themes } from '../palette/theme.ts';
import { rowOf, tableOf } from './boxes.test-kit.ts';

const stack = (level: 'deck' | 'hold', row: number, y: number, tiers = 3) => ({
  level,
  row,
  y,
  z: level === 'deck' ? 20 : 2,
  bottomTier: level === 'deck' ? 82 : 2,
  tiers,
  lid: row === 3 ? 'B' : 'A',
});

/** A ship of one 40' bay (02), one more (06), and a 20' bay (09) without a hold. */
export const smallShip: ShipOutline = {
  name: 'SMALL',
  loa: 90,
  bays: [
    {
      number: 2,
      fromBow: 20,
      stacks: [stack('deck', 2, -1.25), stack('deck', 1, 1.25), stack('deck', 3, 3.75), stack('hold', 2, -1.25), stack('hold', 1, 1.25, 4)],
    },
    { number: 6, fromBow: 34, stacks: [stack('deck', 0, 0), stack('hold', 0, 0)] },
    { number: 9, fromBow: 45, stacks: [stack('deck', 2, -1.25), stack('deck', 1, 1.25)] },
  ],
};

export const aboard = (id: string, bay: number, row: number, tier: number, more: Parameters<typeof rowOf>[1] = {}) =>
  rowOf(id, { at: 'ship', of: 'C1', bay, row, tier, type: bay % 2 === 0 ? '42G1' : '22G1', ...more });

/** Moves by box: a load to a slot, a discharge from one, a restow from one to another. */
export function movesOf(list: {
  loads?: Record<string, readonly [number, number, number]>;
  discharges?: Record<string, readonly [number, number, number]>;
  restows?: Record<string, readonly [readonly [number, number, number], readonly [number, number, number]]>;
}): PlannedMoves {
  const slot = ([bay, row, tier]: readonly [number, number, number]) => ({ bay, row, tier });
  return {
    loads: Object.entries(list.loads ?? {}).map(([id, at]) => ({ id: containerId(id), slot: slot(at) })),
    discharges: Object.entries(list.discharges ?? {}).map(([id, at]) => ({ id: containerId(id), slot: slot(at) })),
    restows: Object.entries(list.restows ?? {}).map(([id, [from, to]]) => ({
      id: containerId(id),
      from: slot(from),
      to: slot(to),
      reason: { code: 'restow.above', params: { port: portCode('PECLL') } },
    })),
  };
}

/** A bay plan of the small ship. */
export function bayPlanModel(
  boxes: BoxTable = tableOf([]),
  plan: PlannedMoves | null = null,
  more: Partial<BayPlanModel> = {},
): BayPlanModel {
  const facts = more.facts ?? {};
  return {
    slots: boxes.count === 0 ? new ShipSlots(smallShip) : slotsOfCall(smallShip, boxes, 'C1', plan),
    boxes,
    painting: paint(colourModeOf('pod'), { boxes, facts, theme: more.theme ?? themes.light }),
    facts,
    label: 'id',
    picture: 'work',
    theme: themes.light,
    fontScale: 1,
    profile: null,
    afloat: null,
    openLids: new Set(),
    lashedBays: null,
    overstows: new Set(),
    locked: new Set(),
    toClear: new Set(),
    difference: null,
    selected: new Set(),
    cursor: null,
    band: null,
    held: null,
    ...more,
  };
}
