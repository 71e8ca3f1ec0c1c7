import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { columnsOfBoxes, type MachineRow, type Pose } from '@estiba/messages/frames';
import type { Site } from '@estiba/port';
import { BoxTable } from '@estiba/view';
import { boxRow } from './live.test-kit.ts';
import { PortModel } from './port-model.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const site = JSON.parse(readFileSync(join(root, 'terminals', 'langstrand', 'site.json'), 'utf8')) as Site;
const pose = (more: Partial<Pose>): Pose => ({ machine: 0, x: 10, y: 20, heading: 0, trolley: 0, hoist: 0, speed: 0, age: 0, ...more });

test('W12: stacks follow the boxes', () => {
  const boxes = new BoxTable(columnsOfBoxes([boxRow('A')]));
  const port = new PortModel(site, boxes, ['AT01']);
  const block = port.stacks.of('Y1')!;
  assert.equal(block.heightAt(0, 0), 1);
  boxes.set(boxRow('A', { bay: 5 }));
  assert.deepEqual([block.heightAt(0, 0), block.heightAt(2, 0)], [0, 1]);
  port.dispose();
  boxes.remove('A');
  assert.equal(block.heightAt(2, 0), 1, 'who is done with it hears no more');
});

test('W12: a machine that stood when it fell silent stands where it was; one that drove is lost sight of', () => {
  for (const [speed, isStale] of [
    [0, false],
    [5, true],
  ] as const) {
    const port = new PortModel(site, new BoxTable(columnsOfBoxes([])), ['AT01']);
    port.takePoses([pose({ speed })], 0);
    port.place(9600, 10_000);
    port.place(10_000, 10_400);
    assert.equal(port.poses.poseAt(0, 10_000)?.isStale, isStale, `${speed} m/s`);
    assert.deepEqual([port.isMoving(1000), port.isMoving(10_000)], [true, false]);
  }
});

const atWork: MachineRow = {
  id: 'AT01',
  kind: 'truck',
  block: null,
  home: null,
  call: null,
  technical: 'green',
  operational: 'automatic',
  link: 'online',
  barred: null,
  cell: null,
  charge: null,
  holding: ['A'],
  steps: ['J1#1'],
  whyIdle: [],
  route: null,
};

test('W12 W60: a machine that changes is so in the next frame, though no pose of it was heard', () => {
  const port = new PortModel(site, new BoxTable(columnsOfBoxes([])), ['AT01']);
  port.takeChanges({ machines: [['AT01', atWork]] }, 5000);
  assert.deepEqual(port.movers.holding[0], ['A']);
  assert.deepEqual([port.isMoving(5100), port.isMoving(10_000)], [true, false]);
  port.takeChanges({ machines: [['AT01', null]], visitors: [] }, 20_000);
  assert.equal(port.isMoving(20_100), false);
});
