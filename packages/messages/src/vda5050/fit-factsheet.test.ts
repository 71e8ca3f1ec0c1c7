import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIALECTS, type Factsheet, instantActionMisfits, orderMisfits, PREDEFINED_ERRORS, predefinedError } from '../equipment.ts';
import { EXAMPLES, ORDER } from '../testing/equipment/example.ts';

const sheet = EXAMPLES.factsheet as Factsheet;
const dialect = DIALECTS['generic-3.0'];
const codes = (misfits: readonly { code: string; params: Readonly<Record<string, unknown>> }[]) =>
  misfits.map(({ code, params }) => `${code} ${params.path as string}`);

test('VDA9 an order that fits the factsheet has no misfits', () => {
  assert.deepEqual(orderMisfits(ORDER, sheet, dialect), []);
});

test('VDA9 lists and names that are too long, letters where only digits may be', () => {
  const { limits } = sheet;
  const narrow = {
    ...sheet,
    limits: { ...limits, strings: { id: 8, idNumericalOnly: true }, arrays: { 'order.nodes': 2, 'node.actions': 0 } },
  };
  const found = codes(orderMisfits({ ...ORDER, orderId: '123456789' }, narrow, dialect));
  assert.deepEqual(found.slice(0, 3), [
    'vda.too-many order.nodes',
    'vda.too-long order.orderId',
    'vda.not-numerical order.nodes[0].nodeId',
  ]);
  assert.ok(found.includes('vda.too-long order.nodes[2].actions[0].actionId'));
});

test('VDA9 actions the vehicle does not know, blocks otherwise or lacks parameters for', () => {
  const [first, ...rest] = sheet.actions;
  assert.ok(first !== undefined);
  const other = {
    ...sheet,
    actions: [{ ...first, blockingTypes: ['NONE' as const], parameters: [{ key: 'stationType', type: 'STRING' as const }] }, ...rest],
  };
  const place = 'order.nodes[2].actions[0]';
  assert.deepEqual(codes(orderMisfits(ORDER, { ...sheet, actions: [] }, dialect)), [`vda.action-unknown ${place}`]);
  assert.deepEqual(codes(orderMisfits(ORDER, other, dialect)), [`vda.action-blocking ${place}`, `vda.parameter-missing ${place}`]);
  const helped = { ...dialect, actionParameters: { pick: { fixed: { stationType: 'floor' } } } };
  assert.deepEqual(codes(orderMisfits(ORDER, other, helped)), [`vda.action-blocking ${place}`]);
});

test('VDA9 instant actions, whose blocking type does not count', () => {
  const action = { actionId: 'a', actionType: 'initializePosition', blockingType: 'HARD' as const, parameters: [] };
  assert.deepEqual(instantActionMisfits({ actions: [action] }, sheet, dialect), []);
  assert.deepEqual(codes(instantActionMisfits({ actions: [{ ...action, actionType: 'pick' }] }, sheet, dialect)), [
    'vda.action-unknown instantActions[0]',
  ]);
});

test('VDA10 errors have the names of 3.0, whatever the version they came in', () => {
  assert.equal(Object.keys(PREDEFINED_ERRORS).length, 22);
  assert.equal(predefinedError('noRouteError'), 'NO_ROUTE_TO_TARGET');
  assert.equal(predefinedError('RELEASE_LOST'), 'RELEASE_LOST');
  for (const type of ['toString', '__proto__', 'motor too hot', '']) assert.equal(predefinedError(type), null);
});
