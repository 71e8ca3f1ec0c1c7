import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSlot, outlineOf } from '@estiba/port';
import { generateVessel } from '@estiba/port/generate';
import { themes } from '../palette/theme.ts';
import { aboard, bayPlanModel, movesOf, smallShip } from '../testing/bay-plan.test-kit.ts';
import { rowOf, tableOf } from '../testing/boxes.test-kit.ts';
import { recordingSurface } from '../testing/recording-pen.test-kit.ts';
import { BayPlan, type BayView } from './bay-plan.ts';
import { bayOf, slotInBay } from './cursor.ts';
import { scanOf } from './draw-scan.ts';
import { bayAtSide } from './elevation.ts';
import { bayAtPoint } from './scan-layout.ts';
import { ShipSlots } from './ship-slots.ts';

const big = outlineOf(generateVessel(18_000));
const size = { width: 1280, height: 720 };
const planOf = (model: ReturnType<typeof bayPlanModel>, view: BayView): BayPlan =>
  new BayPlan(model, view, recordingSurface(), recordingSurface, size);

test('V113: the scan shows every bay whole, none over another, and from the side; a point in either meets it', () => {
  for (const outline of [smallShip, big])
    for (const [width, height] of [
      [1280, 720],
      [400, 900],
      [3840, 1000],
    ] as const) {
      const scan = scanOf({ ...bayPlanModel(), slots: new ShipSlots(outline) }, width, height);
      assert.deepEqual(
        scan.layout.bays.map(({ bay }) => bay),
        outline.bays.map(({ number }) => number),
      );
      scan.layout.bays.forEach(({ bay, rect }, i) => {
        assert.ok(rect.x0 >= 0 && rect.y0 >= scan.layout.side.y1 && rect.x1 <= width && rect.y1 <= height);
        assert.equal(bayAtPoint(scan.layout, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2), bay);
        for (const other of scan.layout.bays.slice(i + 1))
          assert.ok(other.rect.x0 >= rect.x1 || other.rect.y0 >= rect.y1 || other.rect.x1 <= rect.x0 || other.rect.y1 <= rect.y0);
        const { cells } = scan.sections[i]!;
        for (const cell of cells) assert.ok(cell.rect.x0 >= rect.x0 - 1 && cell.rect.x1 <= rect.x1 + 1 && cell.rect.y1 <= rect.y1 + 1);
        const side = scan.side.bays[i]!;
        assert.equal(bayAtSide(scan.side, (side.rect.x0 + side.rect.x1) / 2, side.rect.y1 - 1), bay);
      });
    }
});

test('V113: from the side each tier tells how many of its places are taken, bow to the right', () => {
  const boxes = tableOf([aboard('A', 2, 1, 2), aboard('B', 1, 2, 2), rowOf('C')]);
  const { side } = scanOf(bayPlanModel(boxes, movesOf({ discharges: { B: [1, 2, 2] }, loads: { C: [2, 1, 82] } })), 1280, 720);
  const of = (bay: number, tier: number) => side.tiers.find((one) => one.bay === bay && one.tier === tier)!;
  assert.deepEqual([of(2, 2).cells, of(2, 2).now, of(2, 2).later], [4, 3, 2]);
  assert.deepEqual([of(2, 82).cells, of(2, 82).now, of(2, 82).later], [6, 0, 2]);
  assert.deepEqual([of(2, 8).cells, of(9, 82).cells], [2, 2]);
  assert.ok(of(2, 82).rect.x0 > of(6, 82).rect.x0 && of(2, 82).rect.y1 < of(2, 2).rect.y0);
});

test('V109: keys take the cursor to every place of a bay, and from bay to bay', () => {
  const model = bayPlanModel(tableOf([aboard('A', 1, 1, 2)]));
  const plan = planOf(model, { show: 'section', bay: 2, halves: 'both' });
  const reached = new Set<string>();
  const open = [plan.cells[0]!.slot];
  for (const slot of open) {
    if (reached.has(formatSlot(slot))) continue;
    reached.add(formatSlot(slot));
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      model.cursor = slot;
      assert.ok(plan.key(key));
      open.push(model.cursor);
    }
  }
  assert.equal(reached.size, plan.cells.length);
  model.cursor = { bay: 2, row: 1, tier: 82 };
  const after = (key: string): string => {
    plan.key(key);
    return formatSlot(model.cursor!);
  };
  assert.deepEqual(['Home', 'End', 'ArrowRight', 'ArrowLeft'].map(after), ['0020282', '0020382', '0020382', '0020182']);
  assert.deepEqual(['ArrowDown', 'ArrowUp', 'ArrowUp'].map(after), ['0020108', '0020182', '0020184']);
  assert.deepEqual(['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp'].map(after), [
    '0060084',
    '0090184',
    '0090184',
    '0060084',
    '0020184',
    '0020184',
  ]);
  assert.equal(plan.key('q'), false);
});

test('V109: in the scan keys go along the ship, and a cursor in half a bay is of that bay', () => {
  const model = bayPlanModel();
  const plan = planOf(model, { show: 'scan' });
  const bays = ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'].map((key) => {
    plan.key(key);
    return model.cursor!.bay;
  });
  assert.deepEqual(bays, [2, 6, 9, 9, 6]);
  assert.deepEqual([bayOf(smallShip, 3), bayOf(smallShip, 9), bayOf(smallShip, 50)], [2, 9, 50]);
  assert.deepEqual(slotInBay(smallShip, 9, { bay: 6, row: 0, tier: 2 })?.tier, 82);
});

test('V111: a place is read by its slot, its box, its marks and what becomes of it', () => {
  const boxes = tableOf([aboard('GOES', 2, 1, 2, { imdg: '3' }), rowOf('COMES')]);
  const model = bayPlanModel(boxes, movesOf({ discharges: { GOES: [2, 1, 2] }, loads: { COMES: [2, 1, 2] } }));
  const plan = planOf(model, { show: 'section', bay: 2, halves: 'both' });
  model.cursor = { bay: 2, row: 1, tier: 2 };
  assert.deepEqual(
    plan.words().map(({ code }) => code),
    ['slot', 'slot.box', 'value', 'imdg', 'slot.leaves', 'slot.comes'],
  );
  assert.deepEqual(plan.words()[1]!.params, { box: 'GOES', type: '42G1', kg: 20_000, pod: 'PECLL', line: 'COS' });
  model.cursor = { bay: 2, row: 2, tier: 2 };
  assert.deepEqual(
    plan.words().map(({ code }) => code),
    ['slot', 'slot.empty'],
  );
});

test('V112: nothing is drawn while nothing changed; the cursor draws no box anew; the canvas has the pixels of the screen', () => {
  const target = recordingSurface();
  const layers: ReturnType<typeof recordingSurface>[] = [];
  const make = () => layers[layers.push(recordingSurface()) - 1]!;
  const model = bayPlanModel(tableOf([aboard('A', 2, 1, 2)]));
  const plan = new BayPlan(model, { show: 'section', bay: 2, halves: 'both' }, target, make, { ...size, pixelRatio: 2 });
  assert.ok(plan.frame() && !plan.frame());
  const kept = layers.map(({ strokes }) => strokes.length);
  const cell = plan.cells[3]!;
  assert.equal(plan.hit((cell.rect.x0 + cell.rect.x1) / 2, (cell.rect.y0 + cell.rect.y1) / 2), cell.name);
  model.cursor = cell.slot;
  model.selected = new Set(plan.inBand({ x0: 0, y0: 0, x1: 2000, y1: 2000 }));
  plan.touched();
  assert.ok(plan.frame());
  assert.deepEqual(
    layers.map(({ strokes }) => strokes.length),
    kept,
  );
  assert.equal(target.strokes.filter(({ name }) => name === 'strokeRect').length, plan.cells.length + 2);
  assert.deepEqual(target.size, [2560, 1440]);
  plan.resize(640, 360, 1.5);
  assert.ok(plan.frame() && target.size[0] === 960);
  plan.show({ show: 'scan' });
  assert.ok(plan.frame());
  assert.equal(plan.hitBay(size.width, size.height), null);
});

test('V114: a great ship full of boxes is drawn with few strokes: one path for each look in a bay', () => {
  const boxes = tableOf(
    big.bays.flatMap(({ number, stacks }) =>
      stacks.flatMap(({ row, bottomTier, tiers }) =>
        Array.from({ length: tiers }, (_, level) =>
          aboard(`${number}/${row}/${bottomTier + 2 * level}`, number, row, bottomTier + 2 * level, { pod: `PORT${level % 6}`, of: 'C1' }),
        ),
      ),
    ),
  );
  const slots = bayPlanModel(boxes);
  const model = { ...slots, slots: new ShipSlots(big), theme: themes.dark };
  for (let box = 0; box < boxes.count; box++) {
    model.slots.put('now', box, { bay: boxes.bay[box]!, row: boxes.row[box]!, tier: boxes.tier[box]! });
    model.slots.put('later', box, { bay: boxes.bay[box]!, row: boxes.row[box]!, tier: boxes.tier[box]! });
  }
  const target = recordingSurface();
  const layers: ReturnType<typeof recordingSurface>[] = [];
  const plan = new BayPlan(model, { show: 'scan' }, target, () => layers[layers.push(recordingSurface()) - 1]!, size);
  plan.frame();
  const strokes = layers.flatMap((layer) => layer.strokes);
  const fills = strokes.filter(({ name }) => name === 'fill').length;
  assert.ok(boxes.count > 8000);
  assert.ok(fills <= 9 * big.bays.length + 1, `${fills} fills`);
});
