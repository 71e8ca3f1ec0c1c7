import { kilograms, milliseconds, millimetres } from '@estiba/base';
import { type Container, containerId, portCode } from '@estiba/port';
import { emptyState, type Equipment, type Job, type TerminalState } from '@estiba/terminal';

function box(id: string): Container {
  return {
    id: containerId(id),
    sizeType: { code: '45G1', lengthFt: 40, height: millimetres(2896), kind: 'dry', isCertain: true },
    isEmpty: false,
    weight: { gross: kilograms(20_000), source: 'vgm' },
    pol: portCode('PECHY'),
    pod: portCode('CNSHA'),
    operator: 'COS',
    dangerousGoods: [],
  };
}

export function machine(id: string, kind: Equipment['kind'], change: Partial<Equipment> = {}): Equipment {
  return {
    id,
    kind,
    block: null,
    home: null,
    technical: 'green',
    operational: 'automatic',
    link: 'online',
    barred: null,
    cell: null,
    route: null,
    holding: [],
    steps: [],
    charge: null,
    call: null,
    past: [],
    load: null,
    ...change,
  };
}

/** A small port at work: a call with one crane, a load job under way, a box in the yard under a hold, an exception. */
export function smallPort(): TerminalState {
  const state = emptyState();
  state.site = 'test';
  const first = box('CSNU1234560');
  const second = box('CSNU7654321');
  const slot = { bay: 2, row: 1, tier: 82 };
  const position = { block: 'B01', bay: 4, row: 2, tier: 1 };
  const job: Job = {
    id: 'CALL-1/STS01/0001',
    kind: 'load',
    call: 'CALL-1',
    crane: 'STS01',
    lines: 1,
    boxes: [first.id],
    stage: 'carry',
    waits: null,
    steps: [
      step('CALL-1/STS01/0001#0', 'armg', 'done', 'ARMG01', { does: 'lift', from: { at: 'yard', position }, to: 'truck' }, [], 1),
      step(
        'CALL-1/STS01/0001#1',
        'truck',
        'running',
        'T01',
        { does: 'deliver', where: { of: 'quay', call: 'CALL-1', bay: 2, crane: 'STS01' } },
        [0],
        2,
      ),
      step(
        'CALL-1/STS01/0001#2',
        'sts',
        'dispatched',
        'STS01',
        { does: 'lift', from: 'truck', to: { at: 'ship', call: 'CALL-1', slot } },
        [],
        1,
      ),
    ],
  };
  state.jobs.set(job.id, job);
  state.equipment.set('STS01', machine('STS01', 'sts', { call: 'CALL-1', steps: ['CALL-1/STS01/0001#2'] }));
  state.equipment.set('ARMG01', machine('ARMG01', 'armg', { block: 'B01' }));
  state.equipment.set(
    'T01',
    machine('T01', 'truck', { home: 'H01', cell: 'Q01', holding: [first.id], steps: ['CALL-1/STS01/0001#1'], charge: 80 }),
  );
  state.equipment.set('T02', machine('T02', 'truck', { home: 'H02', link: 'lost', charge: 40 }));
  state.calls.set('CALL-1', {
    call: 'CALL-1',
    vessel: 'class:4000',
    outline: { name: 'Test Ship', loa: 250, bays: [] },
    port: portCode('PECHY'),
    voyage: '001W',
    rotation: [portCode('CNSHA')],
    berth: 'B1',
    bowAt: 300,
    eta: milliseconds(Date.UTC(2026, 0, 1)),
    etd: null,
    phase: 'working',
    plan: 'plan-1',
    cranes: ['STS01'],
    paused: new Map(),
    queues: new Map([
      [
        'STS01',
        {
          instructions: [
            { kind: 'load', boxes: [{ id: first.id, slot }], bay: 2, start: milliseconds(0), end: milliseconds(120_000) },
            { kind: 'open-lid', lid: 'L1', bay: 6, start: milliseconds(120_000), end: milliseconds(240_000) },
          ],
          started: 1,
          done: 0,
        },
      ],
    ]),
    leftOut: [],
    whyLeftOut: [],
    without: [],
    planWanted: null,
    planFailed: null,
    revision: 1,
    isListed: true,
    loadList: [first.id],
    openLids: new Set(),
    lashed: new Set([6]),
    aboard: new Map(),
  });
  state.units.set(first.id, { container: first, place: { at: 'machine', machine: 'T01' }, holds: new Set(), job: job.id });
  state.units.set(second.id, { container: second, place: { at: 'yard', position }, holds: new Set(['customs']), job: null });
  state.yard.set('B01-004-02-1', second.id);
  state.handovers.set('Q01', {
    cell: 'Q01',
    truck: 'T01',
    crane: 'STS01',
    craneStep: job.steps[2]!.id,
    truckStep: job.steps[1]!.id,
    state: 'reserved',
    leaseUntil: milliseconds(60_000),
    heldFrom: null,
    reason: null,
  });
  state.exceptions.set('X1', {
    id: 'X1',
    raisedAt: milliseconds(1000),
    about: 'T02',
    reason: { code: 'link.lost', params: { machine: 'T02' } },
    takenBy: null,
  });
  state.visitors.set('V1', { id: 'V1', purpose: 'deliver', box: 'MSKU0000001', exchange: null, phase: 'at-gate' });
  state.ended.set('load', 3);
  return state;
}

function step(
  id: string,
  machineKind: Equipment['kind'],
  state: Job['steps'][number]['state'],
  machineId: string | null,
  work: Job['steps'][number]['work'],
  after: number[],
  meets: number | null,
): Job['steps'][number] {
  return { id, machineKind, work, boxes: [containerId('CSNU1234560')], after, meets, state, machine: machineId, attempt: 1, reason: null };
}
