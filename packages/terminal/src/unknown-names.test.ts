import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { callWorld } from './testing/call-world.ts';
import { box, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const why = reason('x');
const nobody = box('NOBODY').id;

test('T4: what nobody knows is refused by its name, whoever is asked', () => {
  const world = callWorld(ground, { lines: [] });
  const size = world.terminal.state.size;
  const refusals = [
    ['machine.unknown', world.why('barEquipment', { id: 'none', reason: why })],
    ['machine.unknown', world.why('clearEquipment', { id: 'none' })],
    ['machine.unknown', world.why('observeLink', { id: 'none', link: 'lost' })],
    ['machine.unknown', world.why('observeFault', { id: 'none', reason: why, isBarring: true })],
    ['machine.unknown', world.why('observeCrane', { id: 'none', technical: 'green', operational: 'automatic', orders: [], holding: [] })],
    ['machine.unknown', world.why('observeCrane', { id: 'AT01', technical: 'green', operational: 'automatic', orders: [], holding: [] })],
    ['berth.unknown', world.why('closeBerth', { berth: 'none', reason: why })],
    ['box.unknown', world.why('placeHold', { box: nobody, hold: 'line', note: '' })],
    ['box.unknown', world.why('releaseHold', { box: nobody, hold: 'line' })],
    ['box.unknown', world.why('reportWeight', { box: nobody, kg: 1, source: 'vgm' })],
    ['box.unknown', world.why('recordPlace', { box: nobody, position: yard('Y1', 2, 1, 1), note: '' })],
    ['box.unknown', world.why('shiftInYard', { box: nobody, to: yard('Y1', 2, 1, 1), kind: 'yard-shift', reasons: [] })],
    ['job.unknown', world.why('cancelJob', { job: 'none', reason: why })],
    ['step.unknown', world.why('withdrawStep', { step: 'none#0', reason: why })],
    ['exception.unknown', world.why('resolveException', { id: 'none', resolution: 'done' })],
    ['visitor.unknown', world.why('serveVisitor', { visitor: 'none', toYard: null, reasons: [] })],
    ['route.not-current', world.why('cutRoute', { truck: 'none', route: 'none', reason: why })],
  ] as const;
  for (const [code, given] of refusals) assert.deepEqual(given, [code]);
  const truck = { technical: 'green', operational: 'automatic', charge: null, route: null, passed: 0, isAtRest: true, cell: null } as const;
  assert.deepEqual(world.why('observeTruck', { ...truck, truck: 'QC1', boxes: null, isLaden: null, refusal: null }), ['truck.unknown']);
  assert.equal(world.terminal.state.size, size);
});

test('T21: a verified mass ends the hold for a missing one', () => {
  const world = callWorld(ground, { inventory: [{ container: box('A'), position: yard('Y1', 2, 1, 1) }], lines: [] });
  const { id } = box('A');
  world.must('placeHold', { box: id, hold: 'weight', note: '' });
  world.must('reportWeight', { box: id, kg: 20_000, source: 'gate' });
  assert.deepEqual([...(world.terminal.state.units.get('A')?.holds ?? [])], ['weight']);
  world.must('reportWeight', { box: id, kg: 20_100, source: 'vgm' });
  assert.deepEqual([...(world.terminal.state.units.get('A')?.holds ?? [])], []);
  assert.equal(world.terminal.state.units.get('A')?.container.weight.source, 'vgm');
});

test('T18: a road truck is served once, and for a box that is here and free', () => {
  const world = callWorld(ground, { inventory: [{ container: box('A'), position: yard('Y1', 2, 1, 1) }], lines: [] });
  const collect = (visitor: string, id: string) => {
    world.must('observeVisitor', { visitor, phase: 'at-gate', purpose: 'collect', box: box(id).id, container: null });
    return () => world.why('serveVisitor', { visitor, toYard: null, reasons: [] });
  };
  assert.deepEqual(collect('V1', 'NOBODY')(), ['box.unknown']);
  const serve = collect('V2', 'A');
  world.must('placeHold', { box: box('A').id, hold: 'customs', note: '' });
  assert.deepEqual(serve(), ['hold.customs']);
  world.must('releaseHold', { box: box('A').id, hold: 'customs' });
  assert.deepEqual(serve(), []);
  assert.deepEqual(serve(), ['visitor.served-already']);
  assert.deepEqual(collect('V3', 'A')(), ['box.in-work']);
});
