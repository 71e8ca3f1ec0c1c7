import { join } from 'node:path';
import { kilograms, milliseconds, reason } from '@estiba/base';
import { type Container, containerId, portCode, sizeTypeOf } from '@estiba/port';
import { openSqliteLog } from '@estiba/store';
import {
  emptyState,
  encodeState,
  EVENT_VERSION,
  type Job,
  type JobStep,
  type Json,
  type NewEntry,
  type Place,
  replay,
  STATE_FORM,
  type TerminalEvent,
} from '@estiba/terminal';

/** When the day of these tests begins: 12 April 2026, 08:00 in Lima. */
export const dawn = Date.UTC(2026, 3, 12, 13);

/** An event `seconds` after dawn. */
export function entryOf(seconds: number, event: TerminalEvent, actor = 'estiba', command = ''): NewEntry {
  const { type, data } = event;
  // An event's data is plain JSON, which its interface cannot say.
  return { at: milliseconds(dawn + seconds * 1000), type, version: EVENT_VERSION[type], actor, command, data: data as unknown as Json };
}

const box = (id: string): Container => ({
  id: containerId(id),
  sizeType: sizeTypeOf('45G1'),
  isEmpty: false,
  weight: { gross: kilograms(20_000), source: 'declared' },
  pol: portCode('CNSHA'),
  pod: portCode('PECHY'),
  operator: 'XYZ',
  dangerousGoods: [{ imdgClass: '3', unNumber: '1263', subsidiary: [] }],
});

const slot = (bay: number, row: number, tier: number) => ({ bay, row, tier });
const yard = (bay: number, tier: number): Place => ({ at: 'yard', position: { block: 'B1', bay, row: 1, tier } });
const aboard = (bay: number): Place => ({ at: 'ship', call: 'C1', slot: slot(bay, 0, 82) });
const on = (machine: string): Place => ({ at: 'machine', machine });

const step = (id: string, more: Pick<JobStep, 'machineKind' | 'work' | 'boxes'> & Partial<JobStep>): JobStep => ({
  id,
  after: [],
  meets: null,
  state: 'planned',
  machine: null,
  attempt: 0,
  reason: null,
  ...more,
});

/** A box from the ship to the yard: quay crane, truck to receive, truck to deliver, yard crane. */
const discharge = (id: string, from: Place, to: Place): Job => {
  const boxes = [containerId(id)];
  return {
    id: 'C1/QC1/0000',
    kind: 'discharge',
    call: 'C1',
    crane: 'QC1',
    lines: 1,
    boxes,
    steps: [
      step('C1/QC1/0000#0', { machineKind: 'sts', work: { does: 'lift', from, to: 'truck' }, boxes, meets: 1 }),
      step('C1/QC1/0000#1', {
        machineKind: 'truck',
        work: { does: 'receive', where: { of: 'quay', call: 'C1', bay: 2, crane: 'QC1' } },
        boxes,
        meets: 0,
      }),
      step('C1/QC1/0000#2', {
        machineKind: 'truck',
        work: { does: 'deliver', where: { of: 'block', block: 'B1', bay: 2 } },
        boxes,
        after: [1],
        meets: 3,
      }),
      step('C1/QC1/0000#3', { machineKind: 'armg', work: { does: 'lift', from: 'truck', to }, boxes, after: [0], meets: 2 }),
    ],
    stage: 'planned',
    waits: null,
  };
};

const DISC = 'DISC0000001';
const LOAD = 'LOAD0000001';
const GATE = 'GATE0000001';

/** A short day: one call with one box ashore, a road truck, a breakdown, a refused command. In its end a job is in hand and an exception open. */
export function dayEntries(): NewEntry[] {
  const job = discharge(DISC, aboard(2), yard(2, 1));
  const given = (seconds: number, number: number, machine: string): NewEntry[] => [
    entryOf(seconds, { type: 'stepDispatched', data: { step: `${job.id}#${number}`, machine, reasons: [] } }),
    entryOf(seconds + 1, { type: 'stepAccepted', data: { step: `${job.id}#${number}` } }, machine),
    entryOf(seconds + 2, { type: 'stepStarted', data: { step: `${job.id}#${number}` } }, machine),
  ];
  const done = (seconds: number, number: number): NewEntry => entryOf(seconds, { type: 'stepDone', data: { step: `${job.id}#${number}` } });
  const moved = (seconds: number, from: Place, to: Place, by: string): NewEntry =>
    entryOf(seconds, { type: 'boxMoved', data: { box: containerId(DISC), from, to, by } }, by);
  return [
    entryOf(0, {
      type: 'terminalOpened',
      data: {
        site: 'tiny',
        equipment: [
          { id: 'QC1', kind: 'sts', block: null, home: null },
          { id: 'YC1', kind: 'armg', block: 'B1', home: null },
          { id: 'T01', kind: 'truck', block: null, home: 'P1.01' },
          { id: 'GATE', kind: 'gate', block: null, home: null },
        ],
      },
    }),
    entryOf(
      1,
      { type: 'inventoryTaken', data: { units: [{ container: box(LOAD), position: { block: 'B1', bay: 6, row: 1, tier: 1 } }] } },
      'user:ana',
      'key-1',
    ),
    entryOf(2, {
      type: 'callAnnounced',
      data: {
        call: 'C1',
        vessel: '=HYPERLINK("http://evil")',
        outline: { name: 'Tiny', loa: 120, bays: [] },
        port: portCode('PECHY'),
        voyage: '001W',
        rotation: [portCode('CNSHA'), portCode('MXZLO')],
        berth: 'BERTH1',
        bowAt: 300,
        eta: milliseconds(dawn + 10_000),
        etd: null,
      },
    }),
    entryOf(3, {
      type: 'callListed',
      data: { call: 'C1', arrival: [{ container: box(DISC), slot: slot(2, 0, 82) }], loadList: [box(LOAD)] },
    }),
    entryOf(10, { type: 'callBerthed', data: { call: 'C1' } }),
    entryOf(11, {
      type: 'planAccepted',
      data: {
        call: 'C1',
        plan: 'P1',
        leftOut: [],
        queues: [
          {
            crane: 'QC1',
            instructions: [
              {
                kind: 'discharge',
                boxes: [{ id: containerId(DISC), slot: slot(2, 0, 82) }],
                bay: 2,
                start: milliseconds(dawn),
                end: milliseconds(dawn + 60_000),
              },
              {
                kind: 'load',
                boxes: [{ id: containerId(LOAD), slot: slot(6, 0, 82) }],
                bay: 6,
                start: milliseconds(dawn + 60_000),
                end: milliseconds(dawn + 120_000),
              },
            ],
          },
        ],
      },
    }),
    entryOf(12, { type: 'cranesAssigned', data: { call: 'C1', cranes: ['QC1'] } }),
    ...['QC1', 'YC1', 'T01'].map((id) =>
      entryOf(13, { type: 'equipmentReported', data: { id, technical: 'green', operational: 'automatic', link: 'online' } }, id),
    ),
    entryOf(14, { type: 'truckLocated', data: { truck: 'T01', cell: 'QUAY.01' } }, 'T01'),
    entryOf(20, { type: 'jobCreated', data: { job, line: { crane: 'QC1', number: 0 }, reasons: [reason('dispatch.line-next')] } }),
    ...given(21, 0, 'QC1'),
    ...given(22, 1, 'T01'),
    entryOf(30, {
      type: 'handoverReserved',
      data: {
        cell: 'Q1.01',
        truck: 'T01',
        crane: 'QC1',
        craneStep: `${job.id}#0`,
        truckStep: `${job.id}#1`,
        leaseUntil: milliseconds(dawn + 90_000),
      },
    }),
    moved(40, aboard(2), on('QC1'), 'QC1'),
    entryOf(50, { type: 'stepAtHandover', data: { step: `${job.id}#1` } }, 'T01'),
    ...(['truck-in', 'hold', 'crane-owns', 'load-confirmed', 'crane-clear', 'may-leave'] as const).map((state, at) =>
      entryOf(51 + at, {
        type: 'handoverMoved',
        data: {
          cell: 'Q1.01',
          state,
          leaseUntil: milliseconds(dawn + 120_000),
          reason: state === 'hold' ? reason('handover.truck-to-confirm', { truck: 'T01' }) : null,
        },
      }),
    ),
    moved(57, on('QC1'), on('T01'), 'QC1'),
    done(58, 0),
    done(59, 1),
    entryOf(60, { type: 'handoverFreed', data: { cell: 'Q1.01' } }),
    entryOf(61, { type: 'weightReported', data: { box: containerId(DISC), kg: 21_400, source: 'crane' } }, 'QC1'),
    entryOf(62, { type: 'holdPlaced', data: { box: containerId(DISC), hold: 'customs', note: 'scan' } }, 'user:ana', 'key-2'),
    entryOf(
      63,
      { type: 'commandRefused', data: { command: 'sailCall', reasons: [reason('call.still-worked', { call: 'C1', job: job.id })] } },
      'user:ana',
      'key-3',
    ),
    ...given(70, 2, 'T01'),
    ...given(71, 3, 'YC1'),
    moved(90, on('T01'), on('YC1'), 'YC1'),
    done(91, 2),
    moved(95, on('YC1'), yard(2, 1), 'YC1'),
    done(96, 3),
    entryOf(97, { type: 'jobEnded', data: { job: job.id, stage: 'complete', reason: null } }),
    entryOf(
      100,
      { type: 'visitorArrived', data: { visitor: 'V1', purpose: 'deliver', box: containerId(GATE), container: box(GATE) } },
      'GATE',
    ),
    entryOf(110, { type: 'visitorSent', data: { visitor: 'V1', exchange: 'B1.V.21' } }),
    entryOf(120, { type: 'visitorAtExchange', data: { visitor: 'V1' } }, 'GATE'),
    entryOf(
      130,
      { type: 'boxMoved', data: { box: containerId(GATE), from: { at: 'visitor', visitor: 'V1' }, to: yard(10, 1), by: 'YC1' } },
      'YC1',
    ),
    entryOf(150, { type: 'visitorLeft', data: { visitor: 'V1' } }, 'GATE'),
    entryOf(160, {
      type: 'exceptionRaised',
      data: { id: 'X1', about: 'T01', reason: reason('machine.red', { machine: 'T01' }), at: milliseconds(dawn + 160_000) },
    }),
    entryOf(161, { type: 'exceptionTaken', data: { id: 'X1', by: 'user:ana' } }, 'user:ana', 'key-4'),
    entryOf(190, { type: 'exceptionResolved', data: { id: 'X1', by: 'user:ana', resolution: 'retry' } }, 'user:ana', 'key-5'),
    entryOf(200, {
      type: 'exceptionRaised',
      data: { id: 'X2', about: 'QC1', reason: reason('machine.red', { machine: 'QC1' }), at: milliseconds(dawn + 200_000) },
    }),
    entryOf(210, { type: 'equipmentReported', data: { id: 'QC1', technical: 'red' } }, 'QC1'),
    entryOf(220, {
      type: 'jobCreated',
      data: {
        job: { ...discharge(LOAD, yard(6, 1), aboard(6)), id: 'C1/QC1/0001', kind: 'load', steps: [] },
        line: { crane: 'QC1', number: 1 },
        reasons: [],
      },
    }),
    entryOf(240, { type: 'windReported', data: { metresPerSecond: 22.4, isStopped: true } }),
  ];
}

/** Keeps entries in the log of a data folder, with snapshots after some of them; answers with the log's file. */
export async function keepLog(folder: string, entries: readonly NewEntry[], snapshots: readonly number[] = []): Promise<string> {
  const path = join(folder, 'log.sqlite');
  const log = await openSqliteLog(path);
  const appended = await log.append(0, entries);
  if (!appended.ok) throw new Error(JSON.stringify(appended.reasons));
  for (const size of snapshots) {
    const state = emptyState();
    replay(state, entries.slice(0, size));
    await log.saveSnapshot({ size, form: STATE_FORM, text: encodeState(state) });
  }
  await log.close();
  return path;
}
