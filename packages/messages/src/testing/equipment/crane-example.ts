import { milliseconds, reason } from '@estiba/base';
import type {
  ClockDone,
  ClockMode,
  ClockTick,
  CraneCommand,
  CraneOrder,
  CraneState,
  CraneVisualization,
  GateState,
  MachineConnection,
  Permit,
  ShipState,
  WeatherState,
} from '../../equipment.ts';
import { SENT } from './example.ts';

/** One lift from a ship to a truck, in every message there is about it. */
const ORDER: CraneOrder = {
  orderId: 'C1/STS02/0123#0',
  orderUpdateId: 0,
  storing: 'StoreAndStart',
  moveType: 'discharge',
  boxes: [{ id: 'CBHU3647902', sizeType: '45G1', grossKg: 24_500, doorDirection: 'aft' }],
  from: { at: 'ship', call: 'C1', bay: 14, row: 3, tier: 84, x: 512.4, y: -18.5, z: 21.2 },
  to: { at: 'truck', vehicle: 'T017', cell: 'X2.01', x: 512.4, y: 12 },
  partner: 'T017',
  notBefore: milliseconds(SENT + 30_000),
  priority: 0,
  next: 'C1/STS02/0124#0',
};

const LID: CraneOrder = {
  orderId: 'C1/STS02/0110#0',
  orderUpdateId: 0,
  storing: 'Store',
  moveType: 'open-lid',
  boxes: [],
  from: { at: 'lid', call: 'C1', lid: 'H7P', bay: 14, x: 512.4, to: 'quay' },
  to: { at: 'lid', call: 'C1', lid: 'H7P', bay: 14, x: 512.4, to: 'quay' },
  priority: 1,
};

const STATE: CraneState = {
  technical: 'yellow',
  operational: 'automatic',
  position: { gantry: 512.4, trolley: 12, hoist: 6.5 },
  spreader: { locked: true, landed: false, size: 40 },
  wind: 7.5,
  orders: [
    {
      orderId: ORDER.orderId,
      orderUpdateId: 0,
      state: 'Running',
      phase: 'awaiting-handover',
      boxesRead: ['CBHU3647902'],
      weighedKg: 24_720,
    },
    {
      orderId: LID.orderId,
      orderUpdateId: 0,
      state: 'Aborted',
      phase: 'clear',
      boxesRead: [],
      reason: reason('crane.twistlock', { corner: 'aft-port', tries: 3 }),
    },
    { orderId: 'C1/STS02/0124#0', orderUpdateId: 0, state: 'NotAllowedToStart.Ready', phase: 'queued', boxesRead: [] },
  ],
  holding: ['CBHU3647902'],
  faults: [{ code: 'wind.warning', severity: 'warning', since: milliseconds(SENT - 90_000) }],
};

const SEEN: CraneVisualization = { position: { gantry: 512.4, trolley: 12, hoist: 6.5 } };
const PERMIT: Permit = { orderId: ORDER.orderId, grant: 'granted', partner: 'T017', leaseUntil: milliseconds(SENT + 20_000) };
const CLEAR: CraneCommand = { command: 'Clear', orderId: LID.orderId };
const REPORT: CraneCommand = { command: 'report' };
const CONNECTION: MachineConnection = { state: 'broken' };

const GATE: GateState = {
  technical: 'green',
  operational: 'automatic',
  visitors: [
    { visitor: 'V0007', purpose: 'deliver', phase: 'at-gate', box: 'TRLU4284746', sizeType: '22G1', grossKg: 14_250, isFull: true },
    { visitor: 'V0008', purpose: 'collect', phase: 'inside', box: 'MSCU1234566' },
  ],
  orders: [{ orderId: 'G/V0008#0', orderUpdateId: 0, state: 'Ended', phase: 'clear', boxesRead: [] }],
  faults: [],
};
const SHIP: ShipState = { phase: 'alongside', bowAt: 690 };
const WEATHER: WeatherState = { wind: 11.2, gust: 15.8, swell: 1.1 };

const TICK: ClockTick = { seq: 81, now: SENT, messages: { server: 3, STS02: 1 }, horizon: milliseconds(SENT + 1_500) };
const DONE: ClockDone = { seq: 81, client: 'STS02', messages: { server: 2 }, wakeAt: milliseconds(SENT + 4_000) };
const LOCKSTEP: ClockMode = { mode: 'lockstep', clients: ['server', 'STS02'] };
const FREE: ClockMode = { mode: 'free', speed: 10 };

/** By the name of the golden file, which begins with the name of the schema. */
export const CRANE_EXAMPLES = {
  order: ORDER,
  'order.lid': LID,
  command: CLEAR,
  'command.report': REPORT,
  permit: PERMIT,
  state: STATE,
  visualization: SEEN,
  connection: CONNECTION,
  'gate-state': GATE,
  'ship-state': SHIP,
  'weather-state': WEATHER,
} as const;

export const CLOCK_EXAMPLES = { tick: TICK, done: DONE, mode: LOCKSTEP, 'mode.free': FREE } as const;
