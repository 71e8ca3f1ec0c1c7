import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mesh } from 'three';
import { colourModeOf, paint } from '../palette/paint.ts';
import { themes } from '../palette/theme.ts';
import { bigTwin, costOf } from '../testing/twin.test-kit.ts';
import { callRow } from '../testing/yard-model.test-kit.ts';
import { FramePacer } from './frame-pacer.ts';
import { boundsOf } from './mark-bounds.ts';
import { SceneMaterials } from './materials.ts';
import { addFace, noParts, PAINT } from './parts/paint-box.ts';
import { Swarm } from './swarm.ts';
import { TwinScene } from './twin-scene.ts';

const model = bigTwin(60_000, 1000);

test('V60: 60,000 boxes ashore, a ship and 1,000 machines take at most 80 draws and 150,000 triangles', (t) => {
  const ashore = model.boxes.at.subarray(0, model.boxes.count).filter((at) => at === 2).length;
  assert.equal(ashore, 60_000);
  const twin = new TwinScene(model);
  twin.refresh();
  const all = costOf(twin);
  twin.lookFrom(1400, -1200);
  const seen = costOf(twin);
  t.diagnostic(`${all.draws} draws, ${all.triangles} triangles; from the sea ${seen.triangles}`);
  assert.ok(all.draws <= 80, `${all.draws} draws`);
  assert.ok(seen.triangles <= 150_000, `${seen.triangles} triangles`);
  assert.ok(all.triangles <= 150_000, `${all.triangles} triangles`);
  twin.dispose();
});

test('V61: a box that moves replaces its chunks and no other mesh; colours replace none', () => {
  const twin = new TwinScene(model);
  twin.refresh();
  const meshes = () => new Set(twin.scene.children.filter((object) => (object as Mesh).isMesh));
  const before = meshes();
  model.painting = paint(colourModeOf('weight'), { boxes: model.boxes, facts: {}, theme: themes.light });
  twin.recolour();
  assert.deepEqual(meshes(), before);
  const row = model.boxes.rowOf('BOX0')!;
  model.boxes.set({ ...row, at: 'gone', of: '' });
  twin.refresh();
  const kept = [...meshes()].filter((mesh) => before.has(mesh)).length;
  assert.ok(before.size - kept >= 1 && before.size - kept <= 2, `${before.size - kept} replaced`);
  model.boxes.set(row);
  twin.dispose();
});

test('V62: ships come and go with their hull and boxes', () => {
  const twin = new TwinScene(model);
  twin.refresh();
  const count = () => twin.scene.children.length;
  const before = count();
  model.calls = [callRow({ phase: 'sailed' })];
  twin.setCalls();
  twin.refresh();
  assert.equal(count(), before - 4, 'a hull and three chunks');
  model.calls = [callRow()];
  twin.setCalls();
  twin.refresh();
  assert.equal(count(), before);
  twin.dispose();
});

test('V63: machines are copies of their parts where they are, with the boxes they hold', () => {
  const twin = new TwinScene(model);
  const before = costOf(twin).triangles;
  const truck = model.movers.numberOf('T1')!;
  model.movers.set({ ...model.movers.rowOf(truck)!, holding: ['BOX1', 'BOX2'] });
  twin.moveMachines();
  assert.equal(costOf(twin).triangles, before + 20, 'two boxes of five sides');
  model.movers.set({ ...model.movers.rowOf(truck)!, holding: [] });
  twin.dispose();
});

test('V78: near trucks have wheels when the camera comes, road trucks carry the box that is on them', () => {
  const twin = new TwinScene(model);
  twin.refresh();
  const truck = model.movers.numberOf('T1')!;
  twin.lookFrom(model.movers.x[truck]!, model.movers.y[truck]!, 9000);
  const far = costOf(twin).triangles;
  twin.lookFrom(model.movers.x[truck]!, model.movers.y[truck]!, 40);
  assert.ok(costOf(twin).triangles > far);
  twin.lookFrom(model.movers.x[truck]!, model.movers.y[truck]!, 9000);
  twin.moveMachines();
  const before = costOf(twin).triangles;
  model.visitors = [{ id: 'V1', purpose: 'deliver', box: 'BOX0', exchange: null, phase: 'at-gate' }];
  twin.moveMachines();
  const empty = costOf(twin).triangles - before;
  const row = model.boxes.rowOf('BOX0')!;
  model.boxes.set({ ...row, at: 'visitor', of: 'V1' });
  twin.moveMachines();
  assert.equal(costOf(twin).triangles - before, empty + 10);
  model.boxes.set(row);
  model.visitors = [];
  twin.dispose();
});

test('V63: a copy is turned, stretched and coloured, and what is beyond the room is left out', () => {
  const parts = noParts();
  addFace(
    parts,
    [
      [0, 0, 0],
      [1, 0, 0],
      [1, 2, 0],
    ],
    PAINT,
  );
  const swarm = new Swarm(parts, new SceneMaterials().solid, 2);
  for (let copy = 0; copy < 3; copy++) swarm.add([10, 20, 30], Math.PI / 2, [3, 1, 1], 0xff8000);
  swarm.flush();
  assert.equal(swarm.count, 2);
  const positions = [...swarm.mesh.geometry.getAttribute('position').array].slice(9, 18).map(Math.round);
  assert.deepEqual(positions, [10, 20, 30, 10, 23, 30, 8, 23, 30]);
  assert.deepEqual([...swarm.mesh.geometry.getAttribute('color').array].slice(0, 4), [255, 128, 0, 255]);
  assert.equal(swarm.mesh.geometry.drawRange.count, 6);
});

test('V64: what the graphics card holds is freed', () => {
  const twin = new TwinScene(model);
  twin.refresh();
  const geometries = new Set<Mesh['geometry']>();
  twin.scene.traverse((object) => void ((object as Mesh).isMesh && geometries.add((object as Mesh).geometry)));
  let freed = 0;
  for (const geometry of geometries) geometry.addEventListener('dispose', () => (freed += 1));
  twin.dispose();
  assert.ok(geometries.size > 40);
  assert.equal(freed, geometries.size);
});

test('V66: what is selected and hovered is framed where it stands: boxes, machines, blocks, ships', () => {
  const twin = new TwinScene(model);
  const [ashore, aboard] = [0, model.boxes.at.indexOf(1)];
  const boundsOfAll = [
    'box/BOX0',
    `box/${model.boxes.idOf(aboard)}`,
    'machine/T1',
    'machine/STS1',
    'block/B7',
    'call/C1',
    'box/none',
    'machine/none',
  ].map((address) => boundsOf(model, twin.chunks.ships, address as `box/${string}`));
  assert.deepEqual(
    boundsOfAll.map((bounds) => bounds !== null),
    [true, true, true, true, true, true, false, false],
  );
  const [x0, y0, z0, x1] = boundsOfAll[0]!;
  assert.equal(z0, 2.896 * (model.boxes.tier[ashore]! - 1));
  assert.ok(Math.abs((x0 + x1) / 2 - (20 + (model.boxes.bay[ashore]! / 2) * 6.5)) < 1e-6 && y0 > 153);
  const before = costOf(twin).triangles;
  model.selected = 'box/BOX0';
  twin.mark();
  assert.equal(costOf(twin).triangles, before + 12 * 10);
  model.selected = null;
  twin.mark();
  assert.equal(costOf(twin).triangles, before);
  twin.dispose();
});

test('V65: a frame is drawn when something changed, at most 60 times a second, ten times while nobody moves the picture', () => {
  const pacer = new FramePacer();
  const drawnIn = (from: number, to: number, act: (now: number) => void): number => {
    let drawn = 0;
    for (let now = from; now < to; now += 1000 / 240) {
      act(now);
      if (pacer.take(now)) drawn += 1;
    }
    return drawn;
  };
  assert.equal(
    drawnIn(0, 1000, () => {}),
    1,
  );
  assert.ok(Math.abs(drawnIn(1000, 2000, () => pacer.touch()) - 10) <= 1);
  const moving = drawnIn(2000, 3000, (now) => pacer.move(now));
  assert.ok(moving >= 50 && moving <= 61, `${moving}`);
});
