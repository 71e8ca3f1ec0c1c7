import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BoxRow } from '@estiba/messages/frames';
import type { Block } from '@estiba/port';
import { YardStacks } from '../../boxes/yard-stacks.ts';
import { filledYard, rowOf, smallBlock, tableOf } from '../../testing/boxes.test-kit.ts';
import { callRow, outline } from '../../testing/yard-model.test-kit.ts';
import { ChunkSet } from './chunk-set.ts';
import { colourMesh, SHADE } from './colour-mesh.ts';
import { type BoxMesh, meshSolids, runSeenFrom } from './mesh-solids.ts';
import { divideYard, yardSolids } from './yard-chunks.ts';

const yardBox = (id: string, bay: number, row: number, tier: number): BoxRow =>
  rowOf(id, { at: 'yard', of: 'A1', bay, row, tier, type: bay % 2 === 0 ? '45G1' : '22G1' });
const meshOf = (rows: readonly BoxRow[], block: Block = smallBlock): BoxMesh => {
  const table = tableOf(rows);
  return meshSolids(yardSolids({ parts: [{ block, from: 0, to: block.bays }] }, new YardStacks([block], table), table));
};
const facesOf = (mesh: BoxMesh): number => mesh.boxOf.length;

test('V50: only sides that show are meshed, and never the underside', () => {
  assert.equal(facesOf(meshOf([yardBox('A', 1, 1, 1)])), 5);
  assert.equal(facesOf(meshOf([yardBox('A', 1, 1, 1), yardBox('B', 1, 1, 2)])), 9);
  assert.equal(facesOf(meshOf([yardBox('A', 1, 1, 1), yardBox('B', 1, 2, 1)])), 8);
  assert.equal(facesOf(meshOf([yardBox('A', 2, 1, 1), yardBox('B', 1, 1, 2)])), 10, 'half a top still shows');
  assert.equal(facesOf(meshOf([yardBox('A', 2, 1, 1), yardBox('B', 1, 1, 2), yardBox('C', 3, 1, 2)])), 12);
  // A full block of 10 by 3 by 4 of 20' boxes: a top for each ground, and four walls.
  const full = [...Array(120).keys()].map((n) => yardBox(`B${n}`, 1 + 2 * (n % 10), 1 + (Math.floor(n / 10) % 3), 1 + Math.floor(n / 30)));
  assert.equal(facesOf(meshOf(full)), 10 * 3 + 2 * (10 * 4) + 2 * (3 * 4));
});

test('V50: a 40 foot box is one solid, as long as it is, over both its grounds', () => {
  const { positions } = meshOf([yardBox('A', 2, 1, 1)]);
  const xs = positions.filter((_, i) => i % 3 === 0);
  assert.ok(Math.abs(Math.max(...xs) - Math.min(...xs) - 12.192) < 1e-3);
  assert.ok(Math.abs((Math.max(...xs) + Math.min(...xs)) / 2 - (100 + 6.5)) < 1e-3);
});

test('V57: from afar a side of a stack that shows is one face, as high as its boxes together and in the colour of the highest', () => {
  const tower = [1, 2, 3].map((tier) => yardBox(`A${tier}`, 2, 1, tier));
  const table = tableOf([...tower, yardBox('B', 2, 2, 1)]);
  const solids = yardSolids({ parts: [{ block: smallBlock, from: 0, to: 10 }] }, new YardStacks([smallBlock], table), table);
  const coarse = meshSolids(solids, true);
  // Tops of A3 and B; of A four sides, the inland one over B's top; of B three.
  assert.equal(coarse.boxOf.length, 2 + 4 + 3);
  assert.equal(meshSolids(solids).boxOf.length, 2 + 3 + 3 + 3 + 2 + 3);
  const faces = [...coarse.boxOf.keys()].filter((face) => coarse.sideOf[face] !== 0 && coarse.boxOf[face] === 2);
  const heights = faces.map((face) => {
    const zs = [2, 5, 8, 11].map((at) => coarse.positions[12 * face + at]!);
    return Math.round((Math.max(...zs) - Math.min(...zs)) / 2.896);
  });
  assert.deepEqual(
    heights.toSorted((a, b) => a - b),
    [2, 3, 3, 3],
  );
});

test('V57: a coarse mesh covers the same sides as a fine one', () => {
  const area = (mesh: BoxMesh): number[] => {
    const sums = [0, 0, 0, 0, 0];
    for (let face = 0; face < facesOf(mesh); face++) {
      const at = (corner: number) => [...mesh.positions.subarray(12 * face + 3 * corner, 12 * face + 3 * corner + 3)];
      const [a, b, c] = [at(0), at(1), at(2)] as [number[], number[], number[]];
      sums[mesh.sideOf[face]!]! += Math.hypot(...b.map((v, i) => v - a[i]!)) * Math.hypot(...c.map((v, i) => v - b[i]!));
    }
    return sums.map((sum) => Math.round(sum));
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const table = tableOf(filledYard([smallBlock], 0.6, seed));
      const solids = yardSolids({ parts: [{ block: smallBlock, from: 0, to: 10 }] }, new YardStacks([smallBlock], table), table);
      const [fine, coarse] = [meshSolids(solids), meshSolids(solids, true)];
      assert.deepEqual(area(coarse), area(fine));
      assert.ok(facesOf(coarse) < facesOf(fine));
    }),
    { numRuns: 30 },
  );
});

test('V51: the run of a corner holds every face that looks towards a camera there', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: -300, max: 300 }),
      fc.integer({ min: -300, max: 300 }),
      (seed, dx, dy) => {
        const mesh = meshOf(filledYard([smallBlock], 0.6, seed));
        const [x0, x1, y0, y1] = [100, 165, 50, 58.4];
        const [x, y] = [x0 + dx, y0 + dy];
        const { start, count } = mesh.runs[runSeenFrom({ x0, x1, y0, y1 }, x, y)]!;
        const drawn = new Set([...mesh.index.subarray(start, start + count)].map((corner) => corner >> 2));
        for (let face = 0; face < facesOf(mesh); face++) {
          const [px, py] = [mesh.positions[12 * face]!, mesh.positions[12 * face + 1]!];
          const isTowards = [true, x > px, y > py, x < px, y < py][mesh.sideOf[face]!]!;
          if (isTowards) assert.ok(drawn.has(face), `face ${face}`);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('V52: triangles look outwards', () => {
  const mesh = meshOf([yardBox('A', 1, 1, 1)]);
  const at = (corner: number) => [...mesh.positions.subarray(3 * corner, 3 * corner + 3)] as [number, number, number];
  const middle = [103.25, 51.4, 1.448];
  for (let t = 0; t < mesh.runs[0]!.count; t += 3) {
    const [a, b, c] = [at(mesh.index[t]!), at(mesh.index[t + 1]!), at(mesh.index[t + 2]!)];
    const u = b.map((v, i) => v - a[i]!);
    const v = c.map((w, i) => w - a[i]!);
    const normal = [u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!];
    assert.ok(normal.reduce((sum, n, i) => sum + n * (a[i]! - middle[i]!), 0) > 0);
  }
});

test('V53: a colour mode changes the colours of a mesh and nothing else', () => {
  const mesh = meshOf([yardBox('A', 1, 1, 1), yardBox('B', 5, 1, 1)]);
  const before = structuredClone(mesh);
  colourMesh(mesh, (box) => (box === 0 ? 0xff8000 : 0x000000));
  assert.deepEqual({ ...mesh, colours: null }, { ...before, colours: null });
  for (let face = 0; face < facesOf(mesh); face++) {
    const shade = SHADE[mesh.sideOf[face]!]!;
    const wanted = mesh.boxOf[face] === 0 ? [Math.floor(255 * shade), Math.floor(128 * shade), 0, 255] : [0, 0, 0, 255];
    assert.deepEqual([...mesh.colours.subarray(16 * face + 12, 16 * face + 16)], wanted);
    const below = mesh.colours[16 * face]!;
    assert.ok(mesh.sideOf[face] === 0 || wanted[0] === 0 ? below === wanted[0] : below < wanted[0]!, 'a side darkens towards its foot');
  }
});

test('V54: chunks that follow moves equal chunks built from scratch, and a move builds two or three of them', () => {
  const blocks: Block[] = ['A1', 'A2'].map((id, i) => ({ ...smallBlock, id, bays: 40, y: 50 + 30 * i }));
  const move = fc.record({
    from: fc.nat(1e6),
    block: fc.constantFrom('A1', 'A2'),
    pair: fc.nat(19),
    row: fc.integer({ min: 1, max: 3 }),
    isAboard: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const rows = filledYard(blocks, 0.4, 7);
      const table = tableOf(rows);
      const set = new ChunkSet(blocks, new YardStacks(blocks, table), table);
      set.setCalls([callRow()]);
      const meshes = new Map(set.takeStale().map((key) => [key, set.chunks.get(key)!.build()]));
      table.listen(set);
      const slots = outline.bays.flatMap((bay) => bay.stacks.map((stack) => ({ bay: bay.number, row: stack.row, tier: stack.bottomTier })));
      for (const { from, block, pair, row, isAboard } of moves) {
        const id = rows[from % rows.length]!.id;
        const place = isAboard
          ? { at: 'ship' as const, of: 'C1', ...slots[from % slots.length]! }
          : { at: 'yard' as const, of: block, bay: 4 * pair + 2, row, tier: 4 };
        const isFree = ![...Array(table.count).keys()].some(
          (other) =>
            table.at[other] === (isAboard ? 1 : 2) &&
            table.names[table.of[other]!] === place.of &&
            (isAboard ? Math.abs(table.bay[other]! - place.bay) <= 1 : table.bay[other]! >> 2 === place.bay >> 2) &&
            table.row[other] === place.row &&
            table.tier[other] === place.tier,
        );
        if (!isFree) continue;
        table.set({ ...table.rowOf(id)!, ...place });
        const stale = set.takeStale();
        assert.ok(stale.length >= 1 && stale.length <= 4, `${stale.length}`);
        for (const key of stale) meshes.set(key, set.chunks.get(key)!.build());
      }
      const anew = new ChunkSet(blocks, new YardStacks(blocks, table), table);
      anew.setCalls([callRow()]);
      for (const key of anew.takeStale()) assert.deepEqual(meshes.get(key), anew.chunks.get(key)!.build(), key);
    }),
    { numRuns: 12 },
  );
});

test('V55: a chunk ends between pairs of bays; there are never more chunks than allowed; together they are the yard', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 60 }), (count, pairs) => {
      const blocks = Array.from({ length: count }, (_, i) => ({ ...smallBlock, id: `B${i}`, bays: 2 * pairs }));
      const chunks = divideYard(blocks, 48);
      assert.ok(chunks.length <= 48);
      const grounds = chunks.flatMap(({ parts }) => parts);
      assert.ok(grounds.every(({ from, to }) => from % 2 === 0 && to % 2 === 0));
      assert.equal(
        grounds.reduce((sum, { from, to }) => sum + to - from, 0),
        2 * pairs * count,
      );
    }),
  );
});

test('V56: what lies under a lid that is shut is not drawn, and is when the lid is off', () => {
  const bay = outline.bays.find(({ stacks }) => stacks.some(({ level, lid }) => level === 'hold' && lid !== null))!;
  const stack = bay.stacks.find(({ level, lid }) => level === 'hold' && lid !== null)!;
  const table = tableOf([rowOf('H', { at: 'ship', of: 'C1', bay: bay.number, row: stack.row, tier: stack.bottomTier })]);
  const facesWith = (openLids: string[]): number => {
    const set = new ChunkSet([], new YardStacks([], table), table);
    set.setCalls([callRow({ openLids })]);
    return set.takeStale().reduce((sum, key) => sum + set.chunks.get(key)!.build().boxOf.length, 0);
  };
  assert.deepEqual([facesWith([]), facesWith([stack.lid!])], [0, 5]);
});
