import type { Result } from '@estiba/base';
import fc from 'fast-check';
import * as equipment from '../../equipment.ts';
import type {
  CraneCommand,
  CraneOrder,
  CraneSchemaName,
  CraneState,
  GateState,
  GateVisitor,
  MachineFault,
  OrderBox,
  OrderPlace,
  OrderReport,
  Permit,
  ProfileHeader,
  Received,
  ShipState,
  WeatherState,
} from '../../equipment.ts';
import { count, flag, id, instant, note, real, short, some } from './basics.ts';

const plain = { noNullPrototype: true } as const;
const positive = real(0, 1e6);

export const profileHeader: fc.Arbitrary<ProfileHeader> = fc.record({ headerId: count, timestamp: instant }, plain);

const slot = { bay: fc.nat({ max: 199 }), row: fc.nat({ max: 30 }), tier: fc.nat({ max: 99 }), x: real(), y: real(), z: real() };
const place: fc.Arbitrary<OrderPlace> = fc.oneof(
  fc.record({ at: fc.constant('ship'), call: id, ...slot }, plain),
  fc.record({ at: fc.constant('yard'), block: id, ...slot }, plain),
  fc.record({ at: fc.constant('truck'), vehicle: id, cell: id, x: real(), y: real() }, plain),
  fc.record({ at: fc.constant('lid'), call: id, lid: id, bay: slot.bay, x: real(), to: fc.constantFrom('quay', 'ship') }, plain),
  fc.record({ at: fc.constant('bay'), call: id, bay: slot.bay, x: real() }, plain),
  fc.record({ at: fc.constant('gate'), x: real(), y: real() }, plain),
) as fc.Arbitrary<OrderPlace>;

const end = fc.constantFrom('fore', 'aft');
const box = some<OrderBox>({ id, sizeType: id, grossKg: positive, doorDirection: end, position: end }, 'id', 'sizeType', 'grossKg');

const order = some<CraneOrder>(
  {
    orderId: id,
    orderUpdateId: count,
    storing: fc.constantFrom('Store', 'StoreAndStart', 'Update'),
    moveType: fc.constantFrom(...equipment.MOVE_TYPES),
    boxes: short(box),
    from: place,
    to: place,
    partner: id,
    notBefore: instant,
    priority: fc.integer(),
    next: id,
  },
  'orderId',
  'orderUpdateId',
  'storing',
  'moveType',
  'boxes',
  'from',
  'to',
  'priority',
);

const command = fc.oneof(
  fc.constant({ command: 'report' }),
  fc.record({ command: fc.constant('Berth'), orderId: id, bowAt: real(), eta: instant }, plain),
  fc.record(
    { command: fc.constantFrom('Start', 'Pause', 'Resume', 'Stop', 'Abort', 'Cancel', 'Clear', 'RevokeStart'), orderId: id },
    plain,
  ),
) as fc.Arbitrary<CraneCommand>;

const permit = some<Permit>(
  { orderId: id, grant: fc.constantFrom('granted', 'queued', 'revoked'), partner: id, leaseUntil: instant },
  'orderId',
  'grant',
  'partner',
);

const why = fc.record({ code: id, params: fc.dictionary(id, fc.oneof(note, real()), { maxKeys: 3, noNullPrototype: true }) }, plain);
const report = some<OrderReport>(
  {
    orderId: id,
    orderUpdateId: count,
    state: fc.constantFrom(...equipment.JOB_STATES),
    phase: fc.constantFrom(...equipment.PHASES),
    boxesRead: short(id),
    weighedKg: positive,
    reason: why,
  },
  'orderId',
  'orderUpdateId',
  'state',
  'phase',
  'boxesRead',
);
const fault = some<MachineFault>(
  { code: id, severity: fc.constantFrom('warning', 'critical'), description: note, since: instant },
  'code',
  'severity',
  'since',
);
const status = {
  technical: fc.constantFrom('green', 'yellow', 'red'),
  operational: fc.constantFrom('automatic', 'semi-automatic', 'remote', 'manual', 'maintenance', 'offline'),
} as const;

const position = fc.record({ gantry: real(), trolley: real(), hoist: real() }, plain);
const state = some<CraneState>(
  {
    ...status,
    position,
    spreader: fc.record({ locked: flag, landed: flag, size: fc.constantFrom(20, 40, 45) }, plain),
    wind: positive,
    orders: short(report),
    holding: short(id),
    faults: short(fault),
  },
  'technical',
  'operational',
  'orders',
  'holding',
  'faults',
);

const visitor = some<GateVisitor>(
  {
    visitor: id,
    purpose: fc.constantFrom('deliver', 'collect'),
    phase: fc.constantFrom('at-gate', 'inside', 'at-exchange', 'leaving', 'gone'),
    box: id,
    cell: id,
    sizeType: id,
    grossKg: positive,
    isFull: flag,
  },
  'visitor',
  'purpose',
  'phase',
  'box',
);
const gate: fc.Arbitrary<GateState> = fc.record(
  { ...status, visitors: short(visitor), orders: short(report), faults: short(fault) },
  plain,
);
const ship = some<ShipState>({ phase: fc.constantFrom('approaching', 'alongside', 'sailed'), bowAt: real(), eta: instant }, 'phase');
const weather = some<WeatherState>({ wind: positive, gust: positive, swell: positive, visibility: positive }, 'wind', 'gust');

/** One kind of message of the profile: words of it, and both directions. */
export interface CraneKind {
  readonly words: fc.Arbitrary<unknown>;
  readonly encode: (body: never, header: ProfileHeader) => Result<string>;
  readonly decode: (input: string | Uint8Array) => Result<Received<unknown, ProfileHeader>>;
}

export const CRANE_KINDS: Readonly<Record<CraneSchemaName, CraneKind>> = {
  order: { words: order, encode: equipment.encodeCraneOrder, decode: equipment.decodeCraneOrder },
  command: { words: command, encode: equipment.encodeCraneCommand, decode: equipment.decodeCraneCommand },
  permit: { words: permit, encode: equipment.encodePermit, decode: equipment.decodePermit },
  state: { words: state, encode: equipment.encodeCraneState, decode: equipment.decodeCraneState },
  visualization: {
    words: fc.record({ position }, plain),
    encode: equipment.encodeCraneVisualization,
    decode: equipment.decodeCraneVisualization,
  },
  connection: {
    words: fc.record({ state: fc.constantFrom('online', 'offline', 'broken') }, plain),
    encode: equipment.encodeMachineConnection,
    decode: equipment.decodeMachineConnection,
  },
  'gate-state': { words: gate, encode: equipment.encodeGateState, decode: equipment.decodeGateState },
  'ship-state': { words: ship, encode: equipment.encodeShipState, decode: equipment.decodeShipState },
  'weather-state': { words: weather, encode: equipment.encodeWeatherState, decode: equipment.decodeWeatherState },
};
