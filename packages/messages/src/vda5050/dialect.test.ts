import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import {
  DIALECTS,
  type Dialect,
  decodeConnection,
  decodeInstantActions,
  decodeOrder,
  decodeState,
  encodeInstantActions,
  encodeOrder,
  encodeState,
  encodeZoneSet,
  type VdaAction,
} from '../equipment.ts';
import { MOVING, ORDER } from '../testing/equipment/example.ts';

const head = { headerId: 7, timestamp: milliseconds(1_767_225_600_000), manufacturer: 'KIT', serialNumber: '0001' };
const PLAIN = '{"headerId":1,"timestamp":"2026-01-01T00:00:00.000Z","version":"2.0.0","manufacturer":"KIT","serialNumber":"1"';

const written = (dialect: Dialect): Record<string, unknown> => {
  const text = encodeState(MOVING, dialect, head);
  assert.ok(text.ok);
  return JSON.parse(text.value) as Record<string, unknown>;
};

test('VDA4 nulls, times without zone and silences pass where the dialect says so, each a deviation', () => {
  const { safetyState: _, operatingMode: __, ...state } = written(DIALECTS['generic-2.0']);
  const odd = {
    ...state,
    timestamp: '2026-01-01T00:00:00.5',
    loads: null,
    batteryState: { batteryCharge: null, charging: false },
    errors: [{ errorLevel: 'WARNING' }],
  };
  const strict = decodeState(JSON.stringify(odd), DIALECTS['generic-2.0']);
  assert.ok(!strict.ok);
  assert.deepEqual(
    strict.reasons.map(({ code, params }) => `${code} ${params.path}`),
    [
      'json.timestamp timestamp',
      'json.null loads',
      'json.null batteryState.batteryCharge',
      'json.missing operatingMode',
      'json.missing errors[0].errorType',
      'json.missing safetyState',
    ],
  );
  const read = decodeState(JSON.stringify(odd), DIALECTS.isaac);
  assert.ok(read.ok, JSON.stringify(read));
  const { battery, loads, operatingMode, safety, errors } = read.value.body;
  assert.deepEqual(
    [battery, loads, operatingMode, safety.emergencyStop, errors[0]?.type],
    [undefined, undefined, 'AUTOMATIC', 'NONE', 'unnamed'],
  );
  assert.equal(read.value.header.timestamp, Date.UTC(2026, 0, 1) + 500);
  assert.deepEqual(
    read.value.deviations.map(({ code, params }) => `${code} ${params.path}`),
    [
      'json.zone timestamp',
      'json.null loads',
      'json.null batteryState.batteryCharge',
      'json.assumed operatingMode',
      'json.assumed errors[0].errorType',
      'json.assumed safetyState',
    ],
  );
});

test('VDA4 a null where something must be is refused even where nulls pass', () => {
  const read = decodeState(JSON.stringify({ ...written(DIALECTS['generic-2.0']), lastNodeId: null }), DIALECTS.isaac);
  assert.deepEqual(read.ok ? [] : read.reasons.map(({ code }) => code), ['json.null']);
});

test('VDA4 names of other versions are read, each a deviation', () => {
  const old = { ...written(DIALECTS['generic-2.1']), operatingMode: 'TEACH_IN', errors: [{ errorType: 'x', errorLevel: 'CRITICAL' }] };
  const read = decodeState(JSON.stringify(old), DIALECTS['generic-2.1']);
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual([read.value.body.operatingMode, read.value.body.errors[0]?.level], ['TEACH_IN', 'CRITICAL']);
  assert.deepEqual(
    read.value.deviations.map(({ code }) => code),
    ['json.spelling', 'json.spelling'],
  );
  for (const dialect of [DIALECTS['generic-2.0'], DIALECTS['generic-3.0']]) {
    for (const state of ['CONNECTIONBROKEN', 'CONNECTION_BROKEN']) {
      const connection = decodeConnection(`${PLAIN},"connectionState":"${state}"}`, dialect);
      assert.ok(connection.ok);
      assert.equal(connection.value.body.state, 'CONNECTION_BROKEN');
    }
  }
  assert.ok(!decodeConnection(`${PLAIN},"connectionState":"BROKEN"}`, DIALECTS['generic-2.0']).ok);
});

test('VDA4 instant actions come under the key and the names the vehicle knows', () => {
  const actions: VdaAction[] = [
    { actionId: 'a', actionType: 'initializePosition', blockingType: 'SINGLE', parameters: [{ key: 'x', value: 1 }] },
    {
      actionId: 'b',
      actionType: 'pick',
      blockingType: 'HARD',
      parameters: [
        { key: 'loadId', value: 'CBHU3647902' },
        { key: 'loadType', value: '45G1' },
      ],
    },
  ];
  const said = (dialect: Dialect) => {
    const text = encodeInstantActions({ actions }, dialect, head);
    assert.ok(text.ok);
    return JSON.parse(text.value) as Record<string, { actionType: string; blockingType: string; actionParameters: unknown }[]>;
  };
  const lib = said(DIALECTS['vda-5050-lib-1.4']);
  assert.equal(lib.actions, undefined);
  assert.deepEqual(lib.instantActions?.[0], {
    actionId: 'a',
    actionType: 'initPosition',
    blockingType: 'HARD',
    actionParameters: [{ key: 'x', value: 1 }],
  });
  assert.deepEqual(lib.instantActions?.[1]?.actionParameters, [
    { key: 'loadId', value: 'CBHU3647902' },
    { key: 'stationType', value: 'floor' },
    { key: 'loadType', value: 'EPAL' },
  ]);
  assert.deepEqual(
    said(DIALECTS['generic-3.0']).actions?.map(({ actionType, blockingType }) => [actionType, blockingType]),
    [
      ['initializePosition', 'NONE'],
      ['pick', 'NONE'],
    ],
  );
});

test('VDA4 a dialect renames actions and their parameters both ways', () => {
  const dialect: Dialect = {
    ...DIALECTS['generic-2.1'],
    actionMap: { pick: 'liftUp' },
    actionParameters: { pick: { keys: { loadId: 'box' }, values: { loadType: { '45G1': 'FORTY' } } } },
  };
  const parameters = [
    { key: 'loadId', value: 'X' },
    { key: 'loadType', value: '45G1' },
    { key: 'loadType', value: '22G1' },
  ];
  const actions: VdaAction[] = [{ actionId: 'a', actionType: 'pick', blockingType: 'HARD', parameters }];
  const text = encodeInstantActions({ actions }, dialect, head);
  assert.ok(text.ok);
  for (const part of ['"actionType":"liftUp"', '"key":"box"', '"value":"FORTY"', '"value":"22G1"'])
    assert.ok(text.value.includes(part), part);
  const read = decodeInstantActions(text.value, dialect);
  assert.deepEqual(read.ok && read.value.body.actions, actions);
});

test('VDA2 an edge of 3.0 finds its ends in the sequence, or is refused', () => {
  const text = encodeOrder(ORDER, DIALECTS['generic-3.0'], head);
  assert.ok(text.ok && !text.value.includes('startNodeId'));
  const read = decodeOrder(text.value, DIALECTS['generic-3.0']);
  assert.deepEqual(read.ok && read.value.body.edges.map(({ startNodeId, endNodeId }) => [startNodeId, endNodeId]), [
    ['L1.004', 'L1.005'],
    ['L1.005', 'X2.01'],
  ]);
  const torn = JSON.parse(text.value) as { nodes: { sequenceId: number }[] };
  torn.nodes.pop();
  const refused = decodeOrder(JSON.stringify(torn), DIALECTS['generic-3.0']);
  assert.deepEqual(refused.ok ? [] : refused.reasons.map(({ code }) => code), ['vda.edge-ends']);
});

test('VDA2 what cannot be said is refused, not sent', () => {
  const codes = (result: { ok: boolean; reasons?: readonly { code: string }[] }) => result.reasons?.map(({ code }) => code);
  const dialect = DIALECTS['generic-2.1'];
  const { nodes, ...rest } = ORDER;
  const sick = { ...rest, nodes: [{ ...nodes[0]!, position: { x: Number.NaN, y: 1, mapId: 'quay' } }, ...nodes.slice(1)] };
  assert.deepEqual(codes(encodeOrder(sick, dialect, head)), ['json.type']);
  assert.deepEqual(codes(encodeOrder({ ...ORDER, orderId: 'a\0' }, dialect, head)), ['json.characters']);
  assert.deepEqual(codes(encodeOrder(ORDER, dialect, { ...head, timestamp: milliseconds(Number.NaN) })), ['json.timestamp']);
  assert.deepEqual(codes(encodeZoneSet({ zoneSetId: 'z', mapId: 'quay', zones: [] }, dialect, head)), ['vda.version-lacks']);
});

test('VDA2 a charge beyond its range counts as the nearer end', () => {
  const state = written(DIALECTS['generic-2.0']);
  for (const [said, meant] of [
    [103, 100],
    [-2, 0],
  ] as const) {
    const read = decodeState(JSON.stringify({ ...state, batteryState: { batteryCharge: said, charging: true } }), DIALECTS['generic-2.0']);
    assert.equal(read.ok && read.value.body.battery?.charge, meant);
  }
});

test('VDA7 times are read as ISO 8601 has them', () => {
  const read = (text: string) => {
    const message = decodeConnection(
      `{"headerId":1,"timestamp":"${text}","version":"2","manufacturer":"a","serialNumber":"b","connectionState":"ONLINE"}`,
      DIALECTS['generic-2.0'],
    );
    return message.ok ? message.value.header.timestamp : null;
  };
  assert.equal(read('2026-01-01T00:00:00Z'), Date.UTC(2026, 0, 1));
  assert.equal(read('2026-01-01T01:30:00.1234567+01:30'), Date.UTC(2026, 0, 1, 0, 0, 0, 123));
  assert.equal(read('2025-12-31t19:00:00,5-0500'), Date.UTC(2026, 0, 1, 0, 0, 0, 500));
  assert.equal(read('2016-12-31T23:59:60Z'), Date.UTC(2017, 0, 1));
  assert.equal(read('2024-02-29T12:00:00Z'), Date.UTC(2024, 1, 29, 12));
  for (const text of [
    '2026-01-01T00:00:00',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01',
    '0099-01-01T00:00:00Z',
    'now',
  ]) {
    assert.equal(read(text), null, text);
  }
});
