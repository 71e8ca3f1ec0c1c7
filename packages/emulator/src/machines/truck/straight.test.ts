import assert from 'node:assert/strict';
import test from 'node:test';
import { CellKind, compileLanes, type Site } from '@estiba/port';
import { route } from '../../testing/route.ts';
import { tinyScenario, tinySite } from '../../testing/tiny-site.ts';
import { orderOver, Tower } from '../../testing/tower.ts';
import { World } from '../../world/world.ts';

test('E51: where pockets are taken straight a truck drives from node to node, and turns into the direction of its cell before it stands', () => {
  const plain = tinySite();
  const site: Site = { ...plain, kinematics: { ...plain.kinematics, truck: { ...plain.kinematics.truck, pocketWays: 'straight' } } };
  const lanes = compileLanes(site);
  const cells = route(lanes, 'P1.01', 'Q1.03');
  const [home, road] = [lanes.cellOf.get('P1.01')!, lanes.cellOf.get(cells[2]!)!];
  assert.equal(lanes.kind[road], CellKind.road);
  const world = new World(site, tinyScenario());
  const tower = new Tower(world);
  tower.fleetOrder('T1', orderOver(cells, { base: 2 }));
  const { drivetrain } = world.staff.trucks.get('T1')!;
  const way = Math.atan2(lanes.y[road]! - lanes.y[home]!, lanes.x[road]! - lanes.x[home]!);
  let seen = 0;
  for (let second = 0; second < 60; second++) {
    tower.run(1);
    const { x, y, theta, speed } = drivetrain.pose();
    if (speed === 0 || drivetrain.cell === road) continue;
    const off = (x - lanes.x[home]!) * Math.sin(way) - (y - lanes.y[home]!) * Math.cos(way);
    assert.ok(Math.abs(off) < 1e-6 && Math.abs(theta - way) < 1e-6, `${off} ${theta}`);
    seen += 1;
  }
  assert.ok(seen > 3, `${seen} looks on the way`);
  assert.equal(drivetrain.cell, road);
  assert.equal(drivetrain.pose().theta, lanes.heading[road]);
});
