import { columnsOfBoxes } from '@estiba/messages/frames';
import type { ShipOutline } from '@estiba/port';
import { BoxTable } from '@estiba/view';
import { boxRow } from '../../live/live.test-kit.ts';
import type { Draft, DraftBox, DraftBoxes, DraftShip } from './answers.ts';
import { slotsOfDraft } from './draft-slots.ts';

const stack = (level: 'deck' | 'hold', row: number, y: number) => ({
  level,
  row,
  y,
  z: 0,
  bottomTier: level === 'deck' ? 82 : 2,
  tiers: 3,
  lid: null,
});

/** Two 40' bays of three rows, and a 20' bay. */
export const ship: ShipOutline = {
  name: 'SMALL',
  loa: 90,
  bays: [
    ...[2, 6].map((number) => ({
      number,
      fromBow: number * 6,
      stacks: [stack('deck', 2, -2.5), stack('deck', 1, 0), stack('deck', 3, 2.5), stack('hold', 1, 0)],
    })),
    { number: 9, fromBow: 60, stacks: [stack('deck', 1, 0)] },
  ],
};

export const draftBox = (box: string, slot: string | null, more: Partial<DraftBox> = {}): DraftBox => ({
  box,
  slot,
  was: slot,
  isRestow: false,
  isLocked: false,
  isLeftOut: false,
  ...more,
});

export const draftBoxes = (boxes: readonly DraftBox[], more: Partial<DraftBoxes> = {}): DraftBoxes => ({
  edit: 0,
  boxes,
  cranes: [],
  leaving: [],
  notPlanned: [],
  ...more,
});

/** Boxes of the terminal: 40' ones, and 20' ones where their names begin with S. */
export const tableOf = (...ids: string[]): BoxTable =>
  new BoxTable(columnsOfBoxes(ids.map((id) => ({ ...boxRow(id), type: id.startsWith('S') ? '22G1' : '45G1' }))));

/** A draft on the small ship, with what the terminal knows of its boxes. */
export function ground(
  movable: readonly DraftBox[],
  stays: DraftShip['stays'] = [],
  boxes = tableOf(...[...movable, ...stays].map(({ box }) => box)),
) {
  const placed = draftBoxes(movable);
  return {
    boxes,
    placed,
    places: new Map(movable.map((one) => [one.box, one])),
    slots: slotsOfDraft(ship, boxes, 'C1', placed, { revision: 1, stays }),
  };
}

export const draft = (edit: number, more: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  name: 'first',
  call: 'C1',
  by: 'ana',
  begunAt: 0,
  plan: 'P1',
  revision: 1,
  isOutdated: false,
  edit,
  last: { by: 'ana', at: edit, what: 'move' },
  canUndo: edit > 0,
  canRedo: false,
  finish: null,
  committed: null,
  ...more,
});
