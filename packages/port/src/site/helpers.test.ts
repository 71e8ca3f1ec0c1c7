import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockPocketAt, blockPocketsNear, quayPocketAt, quayPocketsNear } from './find-pocket.ts';
import { compileLanes } from './lanes/compile-lanes.ts';
import { CellKind } from './lanes/lane-graph.ts';
import type { Block } from './layout.ts';
import { siteOf, terminalNames } from './testing/sites.test-kit.ts';
import { tunnelSeconds, visitorSeconds } from './visitor-travel.ts';
import { bayAt, bayCentre, blockAnchor, fortyBayOver, groundBays, hasPlug, isFortyBay, isYardBay, yardCapacity } from './yard-bays.ts';

const block: Block = {
  id: 'Z',
  x: 100,
  y: 50,
  bays: 6,
  rows: 4,
  tiers: 5,
  bayPitch: 6.5,
  rowPitch: 3,
  machineSide: 'seaward',
  visitorSide: 'landward',
  reefers: [{ fromBay: 1, toBay: 5, tiers: 3, plugs: 20 }],
};

test("bays: 20' at odd numbers, 40' at 2, 6, 10 …, each 20' under one 40'", () => {
  const bays = Array.from({ length: 14 }, (_, bay) => bay).filter((bay) => isYardBay(block, bay));
  assert.deepEqual(bays, [1, 2, 3, 5, 6, 7, 9, 10, 11]);
  for (const bay of bays) {
    const ground = groundBays(bay);
    assert.equal(ground.length, isFortyBay(bay) ? 2 : 1);
    for (const one of ground) {
      assert.ok(isYardBay(block, one) && !isFortyBay(one));
      assert.equal(groundBays(fortyBayOver(one)).includes(one), true);
      if (isFortyBay(bay)) assert.equal(fortyBayOver(one), bay);
    }
    assert.equal(bayCentre(block, bay), ground.reduce((sum, one) => sum + bayCentre(block, one), 0) / ground.length);
  }
  assert.ok(!isYardBay(block, 1.5) && !isYardBay(block, 0) && !isYardBay(block, -2) && !isYardBay(block, 12) && !isYardBay(block, 13));
});

test('bays: a coordinate lies in the bay around it, beyond the ends in the nearest one', () => {
  for (const bay of [1, 3, 5, 7, 9, 11]) {
    assert.equal(bayAt(block, bayCentre(block, bay)), bay);
    assert.equal(bayAt(block, bayCentre(block, bay) + 3.2), bay);
  }
  assert.equal(bayAt(block, -1000), 1);
  assert.equal(bayAt(block, 1000), 11);
});

test('a place of a block lies where bay, row and tier say', () => {
  assert.deepEqual(blockAnchor(block, { bay: 2, row: 1, tier: 1 }), { x: 106.5, y: 51.5, z: 0 });
  assert.deepEqual(blockAnchor(block, { bay: 11, row: 4, tier: 3 }), { x: 135.75, y: 60.5, z: 5.792 });
});

test('plugs: in the bays of a reefer area, up to its tier', () => {
  assert.ok(hasPlug(block, 1, 1) && hasPlug(block, 2, 3) && hasPlug(block, 5, 3));
  assert.ok(!hasPlug(block, 5, 4) && !hasPlug(block, 7, 1) && !hasPlug(block, 6, 1));
});

test('chancay: as large as its sources say', () => {
  const site = siteOf('chancay');
  assert.deepEqual(yardCapacity(site), { groundSlots: 6000, teu: 36_000, plugs: 960 });
  assert.equal(site.quay.length, 1500);
  assert.deepEqual(
    site.berths.map(({ kind }) => kind),
    ['container', 'container', 'multipurpose', 'multipurpose'],
  );
  assert.equal(site.berths.at(-1)!.to, site.quay.length);
  const { sts, armg, trucks } = site.equipment;
  const ships = sts.filter((crane) => crane.kind === 'sts' && crane.isInService);
  assert.deepEqual([ships.length, armg.length, trucks.length], [6, 15, 50]);
  assert.ok(ships.every((crane) => crane.outreachMetres === 72 && crane.liftHeightMetres === 54));
  assert.deepEqual(
    ['2.0', '2.1', '3.0'].map((version) => trucks.filter((truck) => truck.vda5050.version === version).length > 10),
    [true, true, true],
  );
  assert.equal(Math.round(tunnelSeconds(site)), 164);
  assert.equal(tunnelSeconds(siteOf('langstrand')), 0);
});

for (const name of terminalNames) {
  const site = siteOf(name);
  const graph = compileLanes(site);

  test(`${name}: cranes side by side find a pocket each and one more to wait in`, () => {
    const cranes = site.equipment.sts.filter((crane) => crane.isInService);
    const from = Math.max(...cranes.map((crane) => crane.from));
    const to = Math.min(...cranes.map((crane) => crane.to));
    for (let metre = from; metre <= to; metre++) {
      const own = quayPocketAt(graph, metre)!;
      assert.equal(graph.kind[own], CellKind.quay);
      assert.ok(Math.abs(graph.x[own]! - metre) <= 10, `${metre}`);
      if (metre + 28 <= to) assert.notEqual(quayPocketAt(graph, metre + 28), own);
      assert.ok(quayPocketsNear(graph, metre, 28).length >= 2, `${metre}`);
      assert.equal(quayPocketsNear(graph, metre, 28)[0], own);
    }
  });

  test(`${name}: a bay's pocket lies beside its block, near it, on the trucks' side`, () => {
    for (const [b, block] of site.blocks.entries())
      for (let bay = 1; bay < 2 * block.bays; bay++) {
        if (!isYardBay(block, bay)) continue;
        const pocket = blockPocketAt(graph, block, bay)!;
        assert.equal(graph.block[pocket], b);
        assert.ok(Math.abs(graph.x[pocket]! - bayCentre(block, bay)) <= 20, `${block.id} ${bay}`);
        assert.equal(graph.y[pocket]! < block.y, block.machineSide === 'seaward');
        const near = blockPocketsNear(graph, block, bay);
        assert.equal(near[0], pocket);
        assert.ok(near.every((cell) => graph.block[cell] === b) && near.length >= 5);
      }
  });

  test(`${name}: a visitor is at any bay within minutes, and at a farther one later`, () => {
    for (const block of site.blocks) {
      const seconds = visitorSeconds(site, block, 1);
      assert.ok(seconds > 5 && seconds < 300, `${block.id} ${seconds}`);
    }
    const [near, far] = [site.blocks.at(-1)!, { ...site.blocks.at(-1)!, y: site.blocks.at(-1)!.y - 70 }];
    assert.ok(Math.abs(visitorSeconds(site, far, 1) - visitorSeconds(site, near, 1) - 70 / site.gate.visitorMetresPerSecond) < 1e-9);
  });
}
