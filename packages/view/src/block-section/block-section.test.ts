import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { YardStacks } from '../boxes/yard-stacks.ts';
import { colourModeOf, paint } from '../palette/paint.ts';
import { themes } from '../palette/theme.ts';
import { filledYard, rowOf, smallBlock, tableOf } from '../testing/boxes.test-kit.ts';
import { countingSurface } from '../testing/counting-pen.test-kit.ts';
import { type BlockSectionModel, drawSection } from './block-section.ts';
import { labelOf } from './label.ts';
import { cellsOf, digsOver, hitSection, type SectionCut } from './section.ts';

const at = (bay: number, row: number, tier: number) => ({
  at: 'yard' as const,
  of: 'A1',
  bay,
  row,
  tier,
  type: bay % 2 === 0 ? '45G1' : '22G1',
});
const boxes = tableOf([
  rowOf('AAAU1111111', { ...at(2, 1, 1), kg: 21_340 }),
  rowOf('AAAU2222222', at(1, 1, 2)),
  rowOf('AAAU3333333', { ...at(3, 1, 2), temperature: -18 }),
  rowOf('AAAU4444444', at(1, 1, 3)),
  rowOf('AAAU5555555', at(5, 2, 1)),
]);
const stacks = new YardStacks([smallBlock], boxes).of('A1')!;
const painting = paint(colourModeOf('pod'), { boxes, facts: {}, theme: themes.light });
const base: BlockSectionModel = {
  stacks,
  boxes,
  cut: { along: 'side', row: 1 },
  painting,
  facts: {},
  label: 'id',
  theme: themes.light,
  plannedIn: [],
  plannedOut: new Set(),
  selected: null,
};

test('V80: every place of the cut is one cell, a 40 foot box over two bays, and a pointer in a cell meets it', () => {
  const cuts = fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((row): SectionCut => ({ along: 'side', row })),
    fc.integer({ min: 0, max: 9 }).map((n): SectionCut => ({ along: 'end', bay: 2 * n + 1 })),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), cuts, (seed, cut) => {
      const table = tableOf(filledYard([smallBlock], 0.6, seed));
      const cells = cellsOf(new YardStacks([smallBlock], table).of('A1')!, table, cut, 800, 300);
      const area = cells.reduce((sum, { rect }) => sum + (rect.x1 - rect.x0) * (rect.y1 - rect.y0), 0);
      assert.ok(Math.abs(area - (800 - 22) * (300 - 22)) < 1);
      for (const cell of cells) assert.equal(hitSection(cells, (cell.rect.x0 + cell.rect.x1) / 2, (cell.rect.y0 + cell.rect.y1) / 2), cell);
      const isInCut = (box: number) =>
        cut.along === 'side' ? table.row[box] === cut.row : Math.abs(table.bay[box]! - cut.bay) <= (table.bay[box]! % 2 === 0 ? 1 : 0);
      const wanted = [...Array(table.count).keys()].filter(isInCut);
      assert.deepEqual(
        cells.flatMap(({ box }) => (box < 0 ? [] : [box])).sort((a, b) => a - b),
        wanted,
      );
    }),
    { numRuns: 60 },
  );
});

test('V81: dig cost is the boxes that stand over it, each once', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((box) => digsOver(stacks, boxes, box)),
    [3, 1, 0, 0],
  );
});

test('V82: boxes to come are ghosts, boxes to leave are hatched and tell their digs, labels say what is asked', () => {
  const surface = countingSurface();
  drawSection(surface.pen, base, 800, 300);
  assert.ok(surface.texts.includes('11111') && !surface.texts.includes('99999'));
  assert.equal(surface.counts.get('clip'), undefined);
  drawSection(
    surface.pen,
    {
      ...base,
      plannedOut: new Set([0]),
      plannedIn: [
        { bay: 6, row: 1, tier: 1, id: 'BBBU9999999' },
        { bay: 6, row: 2, tier: 1, id: 'BBBU8888888' },
      ],
    },
    800,
    300,
  );
  assert.equal(surface.counts.get('clip'), 1);
  assert.ok(surface.texts.includes('↥3') && surface.texts.includes('99999'));
  assert.ok(!surface.texts.includes('88888'), 'of another row');
  const label = (mode: Parameters<typeof labelOf>[0], box: number) =>
    labelOf(mode, box, boxes, painting, { sequence: Int32Array.of(4, -1) });
  assert.deepEqual(
    [
      label('weight', 0),
      label('pod', 0),
      label('type', 1),
      label('temperature', 2),
      label('temperature', 0),
      label('sequence', 0),
      label('sequence', 1),
      label('mark', 0),
      label('line', 0),
      label('none', 0),
    ],
    ['21.3', 'CLL', '22G1', '-18°', '', '5', '', 'CLL', 'COS', ''],
  );
});
