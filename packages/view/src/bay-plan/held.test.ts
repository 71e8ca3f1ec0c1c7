import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSlot, parseSlot } from '@estiba/port';
import { aboard, bayPlanModel, smallShip } from '../testing/bay-plan.test-kit.ts';
import { tableOf } from '../testing/boxes.test-kit.ts';
import { recordingSurface, textsOf } from '../testing/recording-pen.test-kit.ts';
import { drawSectionOf, drawSelection, sectionOf } from './draw-section.ts';
import type { HeldBoxes } from './model.ts';
import { shiftSlots } from './shift-slots.ts';
import { ShipSlots } from './ship-slots.ts';

const whole = { x0: 0, y0: 0, x1: 900, y1: 700 };

test('V117: while boxes are held, slots open to them bear a dot, closed ones a cross, the rest is dimmed, and those under the pointer have a sign', () => {
  const signs = (held: Partial<HeldBoxes> | null) => {
    const surface = recordingSurface();
    const whole20 = { open: new Set<string>(), closed: new Set<string>(), over: [], isLegal: null, isShort: false };
    const model = bayPlanModel(tableOf([]), null, { held: held === null ? null : { ...whole20, ...held } });
    const { cells } = sectionOf(model, 2, 'both', whole, 'full')!;
    drawSelection(surface.pen, model, cells);
    const drawn = (name: string) => surface.strokes.filter((stroke) => stroke.name === name).length;
    return {
      cells: cells.length,
      dots: drawn('arc'),
      crosses: drawn('lineTo') / 2,
      dimmed: drawn('fillRect'),
      said: textsOf(surface.strokes).map(({ text }) => text),
    };
  };
  const [open, over] = [new Set(['0020102', '0020104']), ['0020102', '0020182']];
  const none = signs(null);
  assert.deepEqual([none.dots, none.dimmed, none.said], [0, 0, []]);
  const held = signs({ open, over, closed: new Set(['0020202']), isLegal: true });
  assert.deepEqual([held.dots, held.crosses, held.said], [2, 1, ['✓', '✓']]);
  assert.equal(signs({ open, closed: new Set(['0020202']) }).dimmed, held.cells - 3, 'all but the open and the closed');
  assert.deepEqual(signs({ over, isLegal: false }).said, ['✕', '✕']);
  assert.deepEqual(signs({ over: ['0020182'] }).said, ['…']);
  const short = signs({ open: new Set(['0010102']), over: ['0010102'], isLegal: true, isShort: true });
  assert.deepEqual([short.cells, short.dots, short.said], [2 * none.cells, 1, ['✓']], '20 foot places are drawn apart');
  assert.equal(signs({ open: new Set(['0020102']), isShort: true }).dots, 2, 'a 40 foot slot is open in both its halves');
});

test('V117: a group that is moved keeps its rows and tiers, a 20 foot box its half unless it is the one moved to the other', () => {
  const slots = new ShipSlots(smallShip);
  const at = (name: string) => parseSlot(name)!;
  const shift = (group: readonly string[], from: string, to: string) =>
    shiftSlots(slots, group.map(at), at(from), at(to)).map((slot) => (slot === null ? null : formatSlot(slot)));
  assert.deepEqual(shift(['0020282', '0020284', '0020182'], '0020282', '0020182'), ['0020182', '0020184', '0020382']);
  assert.deepEqual(shift(['0020282', '0020182'], '0020282', '0060082'), ['0060082', null], 'bay 06 has one row');
  assert.deepEqual(shift(['0010282', '0010284'], '0010282', '0030182'), ['0030182', '0030184']);
  assert.deepEqual(shift(['0010282', '0030282', '0020284'], '0010282', '0020182'), ['0010182', '0030182', '0020184']);
  assert.deepEqual(shift(['0020282', '0020202', '0060082'], '0020282', '0020184'), ['0020184', null, null], 'other levels and bays stay');
  assert.deepEqual(shift(['0020286'], '0020286', '0020208'), [null], 'the hold has three tiers there');
  assert.deepEqual(shift(['0010282', '0030282'], '0010282', '0030182'), ['0030182', null], 'no half beyond the pair');
  assert.deepEqual([shift(['0090282'], '0090282', '0020182'), shift(['0010282'], '0010282', '0090182')], [['0010182'], ['0090182']]);
  assert.deepEqual(shift(['0020282'], '0020282', '0090182'), [null], 'no 40 foot box in a 20 foot bay');
});

test('V118: where boxes can be moved each of them bears a filled corner, a square one where it is locked, and no other', () => {
  const boxes = tableOf([aboard('MOVES', 2, 1, 2), aboard('STAYS', 2, 1, 4)]);
  const drawn = (name: string, more: { readonly movable?: ReadonlySet<number>; readonly locked?: ReadonlySet<number> }): number => {
    const surface = recordingSurface();
    const model = bayPlanModel(boxes, null, more);
    drawSectionOf(surface.pen, model, sectionOf(model, 2, 'both', whole, 'full')!);
    return surface.strokes.filter((stroke) => stroke.name === name).length;
  };
  const [corners, sides] = [drawn('closePath', {}), drawn('lineTo', {})];
  const [one, both] = [new Set([0]), new Set([0, 1])];
  assert.deepEqual(
    [new Set<number>(), one, both].map((movable) => drawn('closePath', { movable }) - corners),
    [0, 1, 2],
  );
  assert.deepEqual([drawn('lineTo', { movable: both }) - sides, drawn('lineTo', { movable: both, locked: one }) - sides], [4, 5]);
});
