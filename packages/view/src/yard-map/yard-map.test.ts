import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bayCentre } from '@estiba/port';
import { rowOf, smallBlock, tableOf } from '../testing/boxes.test-kit.ts';
import { countingSurface } from '../testing/counting-pen.test-kit.ts';
import { callRow, machineRow, modelOf, outline, vessel } from '../testing/yard-model.test-kit.ts';
import { toCanvasX, toCanvasY, zoomAbout } from '../canvas/camera.ts';
import { YardStacks } from '../boxes/yard-stacks.ts';
import { themes } from '../palette/theme.ts';
import { heatOf } from './heat.ts';
import { hitYard } from './hit.ts';
import { shipRect, visitorPlace } from './places.ts';
import { YardMap } from './yard-map.ts';

test('V40: a machine without a pose stands on its cell, a crane where the site says it begins, a pose of the stream comes first', () => {
  const { model, poses } = modelOf(3);
  const { site, graph, movers } = model;
  const truck = movers.numberOf('T1')!;
  const cell = graph.cellOf.get(movers.rowOf(truck)!.cell!)!;
  assert.deepEqual([movers.x[truck], movers.y[truck]], [graph.x[cell], graph.y[cell]]);
  assert.equal(movers.x[movers.numberOf('STS1')!], site.equipment.sts[0]!.at);
  assert.equal(movers.x[movers.numberOf('ARMG02')!], bayCentre(site.blocks[1]!, 41));
  poses.note(truck, 1000, { x: 500, y: 80, heading: 1, trolley: 0, hoist: 0 });
  poses.note(movers.numberOf('STS1')!, 1000, { x: 70, y: 34, heading: 0, trolley: 60, hoist: 12 });
  movers.place(poses, 1000);
  assert.deepEqual([movers.x[truck], movers.y[truck], movers.heading[truck]], [500, 80, 1]);
  assert.equal(movers.spreaderY[movers.numberOf('STS1')!], -26);
  movers.set(machineRow('T2', 'truck', { cell: null }));
  movers.place(poses, 1000);
  assert.equal(movers.isPlaced[movers.numberOf('T2')!], 0);
});

test('V41: what is at a point is told by its address, the small before the large', () => {
  const { model } = modelOf(10);
  const { site, graph, movers } = model;
  const truck = movers.numberOf('T1')!;
  assert.equal(hitYard(model, movers.x[truck]! + 6, movers.y[truck]!, 0), 'machine/T1');
  const armg = movers.numberOf('ARMG05')!;
  assert.equal(hitYard(model, movers.x[armg]!, movers.spreaderY[armg]!, 0), 'machine/ARMG05');
  assert.equal(hitYard(model, site.blocks[0]!.x + 5, site.blocks[0]!.y + 3, 0), 'block/A1');
  assert.equal(hitYard(model, 300, -10, 0), 'call/C1');
  assert.equal(hitYard(model, 900, -10, 0), 'berth/BERTH3');
  const cell = graph.cellOf.get('X-E3.05')!;
  assert.equal(hitYard(model, graph.x[cell]! + 3, graph.y[cell]!, 0), 'cell/X-E3.05');
  assert.equal(hitYard(model, site.gate.x, site.gate.y, 0), 'gate/gate');
  assert.equal(hitYard(model, 5000, 5000, 0), null);
  model.calls = [callRow({ phase: 'announced' })];
  assert.equal(hitYard(model, 300, -10, 0), 'berth/BERTH1');
  model.visitors = [{ id: 'V1', purpose: 'collect', box: 'B', exchange: 'A1.V.21', phase: 'at-exchange' }];
  const place = visitorPlace(site, model.visitors[0]!)!;
  assert.equal(hitYard(model, place.x, place.y, 0), 'visitor/V1');
});

test('V42: ships lie with their bow to greater metres, off the quay by their fenders, to scale', () => {
  const rect = shipRect(callRow());
  assert.deepEqual([rect.x0, rect.x1, rect.y1], [320 - outline.loa, 320, -1]);
  const beam = rect.y1 - rect.y0;
  assert.ok(Math.abs(beam - vessel.particulars.beam) < 1, `${beam} ${vessel.particulars.beam}`);
});

test('V43: heat counts places, live reefers, boxes in jobs and boxes over them', () => {
  const at = (bay: number, row: number, tier: number) => ({ at: 'yard' as const, of: 'A1', bay, row, tier });
  const boxes = tableOf([
    rowOf('A', { ...at(2, 1, 1), flags: ['in-job', 'live'] }),
    rowOf('B', at(1, 1, 2)),
    rowOf('C', at(1, 1, 3)),
    rowOf('D', { ...at(5, 2, 1), flags: ['in-job'], type: '22G1' }),
  ]);
  const stacks = new YardStacks([smallBlock], boxes).of('A1')!;
  const countOf = (mode: Parameters<typeof heatOf>[0]) => [...heatOf(mode, stacks, boxes).count];
  assert.deepEqual(countOf('fill'), [4, 1, 0, 0, 0]);
  assert.deepEqual(countOf('reefer'), [1, 0, 0, 0, 0]);
  assert.deepEqual(countOf('jobs'), [1, 1, 0, 0, 0]);
  assert.deepEqual(countOf('digs'), [2, 0, 0, 0, 0]);
  assert.equal(heatOf('fill', stacks, boxes).share[0], new Float32Array([4 / 24])[0]);
});

test('V44: the map draws closures, routes, heat and letters of machines that need a person', () => {
  const { model } = modelOf(20);
  const target = countingSurface();
  const kept: ReturnType<typeof countingSurface>[] = [];
  const map = new YardMap(model, target, () => (kept.push(countingSurface()), kept.at(-1)!), { width: 1280, height: 720 });
  assert.equal(map.canvas.frame(), true);
  const state = kept[1]!;
  const clips = state.counts.get('clip') ?? 0;
  model.closedBerths = ['BERTH3'];
  model.closedCells = ['QUAY.03', 'X-E3.05', 'nowhere'];
  map.canvas.touch('state');
  map.canvas.frame();
  const hatched = ['QUAY.03', 'X-E3.05'].filter((name) => model.graph.cellOf.has(name)).length + 1;
  assert.equal(state.counts.get('clip'), clips + hatched);
  assert.ok(!target.texts.includes('F'));
  model.movers.set(machineRow('T3', 'truck', { technical: 'red', cell: 'X-E3.05' }));
  model.movers.place(modelOf(0).poses, 0);
  map.canvas.touch('movers');
  map.canvas.frame();
  assert.ok(target.texts.includes('F'));
  model.heat = 'fill';
  model.theme = themes.dark;
  map.redraw();
  map.canvas.frame();
  const boxes = kept[1]!.counts.get('fillRect')!;
  assert.ok(boxes >= 15 * 20, `${boxes} pairs of bays`);
});

test('V45: a frame with 1,000 movers is one copy and a path for each state', () => {
  const { model } = modelOf(1000);
  const target = countingSurface();
  const kept: ReturnType<typeof countingSurface>[] = [];
  const map = new YardMap(model, target, () => (kept.push(countingSurface()), kept.at(-1)!), { width: 1280, height: 720 });
  map.canvas.frame();
  const before = kept.map(({ counts }) => [...counts.values()].reduce((a, b) => a + b, 0));
  target.counts.clear();
  map.canvas.touch('movers');
  map.canvas.frame();
  assert.deepEqual(
    kept.map(({ counts }) => [...counts.values()].reduce((a, b) => a + b, 0)),
    before,
  );
  assert.equal(target.counts.get('drawImage'), 1);
  assert.ok(target.counts.get('stroke')! <= 10);
  assert.ok((target.counts.get('fillText') ?? 0) <= 10);
});

test('V46: showing a thing brings it into the middle, and a pointer meets what is drawn there at every scale', () => {
  const { model } = modelOf(10);
  const map = new YardMap(model, countingSurface(), countingSurface, { width: 1000, height: 600 });
  map.show('machine/T4');
  assert.equal(map.hit(500, 300), 'machine/T4');
  map.canvas.look(zoomAbout(map.canvas.camera, 500, 300, 5));
  const truck = model.movers.numberOf('T4')!;
  const { camera } = map.canvas;
  assert.equal(map.hit(toCanvasX(camera, model.movers.x[truck]!) + 3, toCanvasY(camera, model.movers.y[truck]!)), 'machine/T4');
  map.show('call/none');
  assert.equal(map.hit(500, 300), 'machine/T4');
});
