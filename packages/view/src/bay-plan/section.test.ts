import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundBays, outlineOf, parseSlot } from '@estiba/port';
import fc from 'fast-check';
import type { BoxTable } from '../boxes/box-table.ts';
import { colourModeOf, paint } from '../palette/paint.ts';
import { css, themes } from '../palette/theme.ts';
import { aboard, bayPlanModel, movesOf, smallShip } from '../testing/bay-plan.test-kit.ts';
import { rowOf, tableOf } from '../testing/boxes.test-kit.ts';
import { recordingSurface, type Stroke, textsOf } from '../testing/recording-pen.test-kit.ts';
import { vessel } from '../testing/yard-model.test-kit.ts';
import { badgesOf } from './badges.ts';
import { differenceOf } from './difference.ts';
import { wordsOfFigures } from './draw-figures.ts';
import { drawSectionOf, sectionOf } from './draw-section.ts';
import type { BayPlanModel } from './model.ts';
import { boxesOf, cellsInBand, hitBay } from './section-cells.ts';
import { sightOf } from './sight.ts';
import { slotsOfCall } from './slots-of-call.ts';
import { stackFigures } from './stack-figures.ts';

const whole = { x0: 0, y0: 0, x1: 900, y1: 700 };
const drawn = (model: BayPlanModel, bay = 2, detail: 'full' | 'small' = 'full'): Stroke[] => {
  const surface = recordingSurface();
  drawSectionOf(surface.pen, model, sectionOf(model, bay, 'both', whole, detail)!);
  return surface.strokes;
};
const written = (model: BayPlanModel, bay = 2): string[] => textsOf(drawn(model, bay)).map(({ text }) => text);

test('V101: every place of a bay is one cell, 20 foot boxes two to a place, and a pointer in it meets it by its number', () => {
  const boxes = tableOf([aboard('LONG', 2, 1, 2), aboard('FORE', 1, 2, 2), aboard('AFT', 3, 2, 4)]);
  const model = bayPlanModel(boxes);
  const sizes = [
    { x1: 300, y1: 200 },
    { x1: 900, y1: 700 },
    { x1: 3000, y1: 300 },
  ];
  for (const { number, stacks } of smallShip.bays)
    for (const halves of ['both', 'fore', 'aft'] as const)
      for (const size of sizes) {
        const { cells, geometry } = sectionOf(model, number, halves, { ...whole, ...size }, 'full')!;
        const places = stacks.reduce((sum, { tiers }) => sum + tiers, 0);
        assert.equal(cells.length, places + (number === 2 && halves === 'both' ? 2 : 0));
        assert.equal(new Set(cells.map(({ name }) => name)).size, cells.length);
        for (const cell of cells) {
          const { x0, x1, y0, y1 } = cell.rect;
          assert.equal(hitBay(cells, (x0 + x1) / 2, (y0 + y1) / 2), cell);
          assert.deepEqual(parseSlot(cell.name), cell.slot);
          assert.ok([number, ...groundBays(number)].includes(cell.slot.bay));
          assert.ok(x0 >= geometry.cells.x0 - 1e-6 && x1 <= geometry.cells.x1 + 1e-6);
        }
      }
  const { cells } = sectionOf(model, 2, 'both', whole, 'full')!;
  assert.deepEqual(
    cells.filter(({ now }) => now >= 0).map(({ name, now }) => [name, boxes.idOf(now)]),
    [
      ['0010202', 'FORE'],
      ['0030204', 'AFT'],
      ['0020102', 'LONG'],
    ],
  );
  assert.equal(sectionOf(model, 4, 'both', whole, 'full'), null);
});

test('V101: a 40 foot box is one rectangle also where 20 foot boxes are to take its place, and deck lies over hold, port on the left', () => {
  const boxes = tableOf([aboard('LONG', 2, 1, 2), rowOf('SHORT', { type: '22G1' })]);
  const plan = movesOf({ discharges: { LONG: [2, 1, 2] }, loads: { SHORT: [3, 1, 2] } });
  const { cells, geometry } = sectionOf(bayPlanModel(boxes, plan), 2, 'both', whole, 'full')!;
  const rects = boxesOf(cells, 'now');
  assert.deepEqual([...rects.keys()], [0]);
  const { x0, x1 } = rects.get(0)!;
  assert.ok(Math.abs(x1 - x0 - geometry.cell.width) < 1e-6);
  const at = (name: string) => cells.find((cell) => cell.name === name)!.rect;
  assert.ok(at('0020182').y1 < at('0030102').y0 && at('0020282').x1 <= at('0020182').x0 && at('0020184').y1 <= at('0020182').y0);
  assert.ok(at('0010102').x1 <= at('0030102').x0);
});

test('V102: a rubber band takes the places it touches, whichever way it is drawn', () => {
  const { cells } = sectionOf(bayPlanModel(), 2, 'both', whole, 'full')!;
  const point = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 700 }) });
  fc.assert(
    fc.property(point, point, (a, b) => {
      const band = { x0: a.x, y0: a.y, x1: b.x, y1: b.y };
      const [one, other] = [cellsInBand(cells, band), cellsInBand(cells, { x0: b.x, y0: b.y, x1: a.x, y1: a.y })];
      assert.deepEqual(one, other);
      const hit = hitBay(cells, (a.x + b.x) / 2, (a.y + b.y) / 2);
      if (hit !== null && a.x !== b.x && a.y !== b.y) assert.ok(one.includes(hit));
    }),
  );
  assert.equal(cellsInBand(cells, whole).length, cells.length);
});

test('V104: what is left of a stack is what its tightest limit leaves; what is broken has a sign and a minus in red', () => {
  const outline = outlineOf(vessel);
  const bay = vessel.bays.find(({ stacks }) =>
    stacks.some(({ takes20Fore, takes40, takesMixed }) => takes20Fore && takes40 && takesMixed),
  )!;
  const stack = bay.stacks.find(({ takes20Fore, takes40, takesMixed }) => takes20Fore && takes40 && takesMixed)!;
  const at = (id: string, number: number, level: number, tonnes: number) =>
    aboard(id, number, stack.row, stack.bottomTier + 2 * level, { kg: tonnes * 1000 });
  const leftWith = (boxes: BoxTable, sight: number | null = null) =>
    stackFigures(slotsOfCall(outline, boxes, 'C1', null), boxes, bay.number, 'now', bay, sight).find(
      (one) => one.stack.row === stack.row && one.stack.level === stack.level,
    )!;
  const near = (a: number | null, b: number) => assert.ok(a !== null && Math.abs(a - b) < 1e-6, `${a} ${b}`);
  near(leftWith(tableOf([])).weightLeft, stack.max40);
  near(leftWith(tableOf([at('A', bay.number, 0, 30)])).weightLeft, stack.max40 - 30);
  near(leftWith(tableOf([at('A', bay.number - 1, 0, 10), at('B', bay.number + 1, 0, 14)])).weightLeft, stack.max20 - 14);
  const mixed = leftWith(tableOf([at('A', bay.number - 1, 0, 10), at('B', bay.number + 1, 0, 14), at('C', bay.number, 1, 20)]));
  near(mixed.weightLeft, Math.min(stack.max20 - 14, stack.max40 - 34, stack.maxMixed20 - 14));
  near(mixed.tonnes, 44);
  near(mixed.heightLeft, stack.maxHeight - 2 * 2.591);
  const broken = leftWith(tableOf([at('A', bay.number, 0, stack.max40 + 7)]), stack.level === 'deck' ? stack.z : null);
  near(broken.weightLeft, -7);
  assert.deepEqual(wordsOfFigures({ ...broken, heightLeft: -0.04 }).slice(1), [
    { text: '◆−7', isBroken: true },
    { text: '▲−0.1', isBroken: true },
  ]);
  const model = bayPlanModel(tableOf([at('A', bay.number, 0, stack.max40 + 7)]), null, { profile: vessel });
  const shown = { ...model, slots: slotsOfCall(outline, model.boxes, 'C1', null) };
  assert.equal(textsOf(drawn(shown, bay.number)).find(({ text }) => text === '◆−7')?.colour, css(themes.light.bad));
});

test('V105: the line of sight meets the sea where it must, and lies over the bow as the triangle has it', () => {
  const { eyeX, eyeZ, bowX, maxHidden } = vessel.visibility;
  const sight = sightOf(vessel, { draftAft: 10, draftFore: 10 });
  assert.ok(Math.abs(sight(bowX + maxHidden) - 10) < 1e-6 && sight(eyeX) === Infinity && sight(eyeX - 1) === Infinity);
  assert.ok(Math.abs(sight(bowX) - (10 + ((eyeZ - 10) * maxHidden) / (bowX + maxHidden - eyeX))) < 1e-6);
  const byStern = sightOf(vessel, { draftAft: 11, draftFore: 9 });
  assert.ok(byStern(bowX) < sight(bowX), 'a ship down by the stern hides more');
});

const marked = tableOf([
  aboard('PLAIN', 2, 1, 2),
  aboard('DANGER', 2, 1, 4, { imdg: '3' }),
  aboard('COLD', 2, 1, 6, { flags: ['reefer', 'live', 'verified'], temperature: -18 }),
  aboard('WARM', 2, 1, 8, { flags: ['reefer', 'verified'] }),
  aboard('WIDE', 2, 2, 2, { flags: ['out-of-gauge', 'verified'] }),
  aboard('UNKNOWN', 2, 2, 4, { flags: [], kg: 21_000 }),
]);

test('V106: each mark is a letter or a sign with a word, the urgent first', () => {
  const of = {
    facts: { violation: Uint8Array.of(2, 0, 1, 0, 0, 0), move: Uint8Array.of(0, 1, 2, 0, 0, 0) },
    overstows: new Set([1]),
    locked: new Set([0]),
    restows: new Set([3]),
  };
  const texts = (id: string) => badgesOf(marked, marked.indexOf(id)!, of).map(({ text }) => text);
  assert.deepEqual(['PLAIN', 'DANGER', 'COLD', 'WARM', 'WIDE', 'UNKNOWN'].map(texts), [
    ['!!', '▣'],
    ['○', '3', 'L'],
    ['!', '⚡-18°', 'D'],
    ['R', 'R↻'],
    ['OG'],
    ['V?'],
  ]);
  const all = [...Array(marked.count).keys()].flatMap((box) => badgesOf(marked, box, of));
  assert.equal(new Set(all.map(({ text }) => text)).size, new Set(all.map(({ term }) => JSON.stringify(term))).size);
  const seen = written(bayPlanModel(marked, null, of));
  for (const text of ['!!', '▣', '3', 'L', '!', '⚡-18°', 'D', 'R', 'OG', 'V?']) assert.ok(seen.includes(text), text);
});

test('V106: a box over one that leaves earlier has a circle; the mark of the mode is in a corner unless it is the label', () => {
  const circles = (model: BayPlanModel) => drawn(model).filter(({ name }) => name === 'arc').length;
  assert.deepEqual([circles(bayPlanModel(marked)), circles(bayPlanModel(marked, null, { overstows: new Set([1, 2]) }))], [0, 2]);
  const painting = paint(colourModeOf('size-type'), { boxes: marked, facts: {}, theme: themes.light });
  assert.equal(written(bayPlanModel(marked, null, { painting })).filter((text) => text === '40').length, marked.count);
  assert.equal(written(bayPlanModel(marked, null, { painting, label: 'mark' })).filter((text) => text === '40').length, marked.count);
});

test('V106: where there is no room for words the mark is written down a stack of boxes that look alike, a letter to a box', () => {
  const tall = (mark: string, row: number) => [2, 4, 6].map((tier) => aboard(`${mark}${tier}`, 2, row, tier, { pod: `PE${mark}` }));
  const boxes = tableOf([...tall('ABC', 1), ...tall('XYZ', 2).slice(1)]);
  const surface = recordingSurface();
  const model = bayPlanModel(boxes);
  drawSectionOf(surface.pen, model, sectionOf(model, 2, 'both', { ...whole, x1: 60, y1: 200 }, 'small')!);
  const letters = textsOf(surface.strokes).filter(({ text }) => /^[A-Z]$/.test(text));
  assert.deepEqual(
    letters.map(({ text }) => text),
    ['A', 'B', 'C'],
    'two boxes are too few for three letters',
  );
  assert.ok(letters[0]!.y < letters[1]!.y && letters[0]!.x === letters[2]!.x);
});

test('V107: what is to go is hatched, what is to come dashed with its number, a restow in its own slot both', () => {
  const boxes = tableOf([aboard('GOES', 2, 1, 2), aboard('BACK', 2, 2, 2), rowOf('COMES0012345')]);
  const counts = (model: BayPlanModel) => {
    const strokes = drawn(model);
    const dashed = strokes.filter(({ name, dash }) => name === 'rect' && dash[0] === 4).length;
    return [strokes.filter(({ name }) => name === 'clip').length, dashed];
  };
  const plan = movesOf({
    discharges: { GOES: [2, 1, 2] },
    restows: {
      BACK: [
        [2, 2, 2],
        [2, 2, 2],
      ],
    },
    loads: { COMES0012345: [6, 0, 2] },
  });
  assert.deepEqual(counts(bayPlanModel(boxes, null)), [0, 0]);
  assert.deepEqual(counts(bayPlanModel(boxes, plan)), [2, 1]);
  assert.deepEqual(counts(bayPlanModel(boxes, plan, { picture: 'now' })), [0, 0]);
  assert.ok(written(bayPlanModel(boxes, plan), 6).includes('12345'));
  assert.ok(!written(bayPlanModel(boxes, plan, { picture: 'now' }), 6).includes('12345'));
  assert.ok(!written(bayPlanModel(boxes, plan, { picture: 'later' })).includes('GOES'));
});

test('V108: lids on and off, lashed and not, bridges, plugs and the line of sight are drawn apart', () => {
  const bay = vessel.bays.find(({ stacks }) => stacks.some(({ lid }) => lid !== null))!;
  const base = { ...bayPlanModel(tableOf([]), null), slots: slotsOfCall(outlineOf(vessel), tableOf([]), 'C1', null) };
  const lid = bay.stacks.find((stack) => stack.lid !== null)!.lid!;
  const look = (more: Partial<BayPlanModel>) => JSON.stringify(drawn({ ...base, ...more }, bay.number));
  const looks = [
    look({}),
    look({ openLids: new Set([lid]) }),
    look({ lashedBays: new Set([bay.number]) }),
    look({ profile: vessel }),
    look({ profile: vessel, afloat: { draftAft: 9, draftFore: 2 } }),
  ];
  assert.equal(new Set(looks).size, looks.length);
});

test('V110: in a difference only what changed keeps its colour, with a sign for what became of it', () => {
  const boxes = tableOf([aboard('STAYS', 2, 1, 2), rowOf('MOVED'), rowOf('ADDED'), rowOf('REMOVED')]);
  const before = movesOf({ loads: { MOVED: [2, 1, 4], REMOVED: [2, 2, 6] } });
  const after = movesOf({ loads: { MOVED: [2, 1, 6], ADDED: [2, 2, 2] } });
  const difference = differenceOf(boxes, before, after);
  const seen = written(bayPlanModel(boxes, after, { picture: 'later', difference }));
  assert.deepEqual([seen.filter((text) => text === '→').length, seen.filter((text) => text === '+').length], [1, 1]);
  assert.equal(seen.filter((text) => text === '−').length, 2, 'the slot that MOVED left, and that of REMOVED');
  const fills = (model: BayPlanModel) =>
    drawn(model).filter(({ name, fillStyle }) => name === 'fill' && fillStyle === css(themes.light.wheel[0]!)).length;
  const own = bayPlanModel(boxes, before, { picture: 'later', difference: differenceOf(boxes, before, before) });
  assert.deepEqual([fills(bayPlanModel(boxes, before, { picture: 'later' })), fills(own)], [1, 0]);
});

test('V112: in both themes, at every font scale and size, all is drawn within finite numbers and in the colours of the theme', () => {
  for (const theme of Object.values(themes))
    for (const fontScale of [0.8, 1, 2])
      for (const size of [
        { x1: 40, y1: 30 },
        { x1: 1280, y1: 640 },
        { x1: 3840, y1: 2160 },
      ]) {
        const model = bayPlanModel(marked, null, { theme, fontScale });
        const surface = recordingSurface();
        for (const detail of ['small', 'full'] as const)
          drawSectionOf(surface.pen, model, sectionOf(model, 2, 'both', { ...whole, ...size }, detail)!);
        const number = textsOf(surface.strokes).find(({ text }) => text === '002 (001 + 003)');
        assert.equal(number?.colour, css(theme.text));
      }
});
