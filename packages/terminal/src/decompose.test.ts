import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds, reason } from '@estiba/base';
import type { Job, JobStep } from './words/job.ts';
import { callWorld } from './testing/call-world.ts';
import type { PerfectWorld } from './testing/perfect-world.ts';
import { box, lidLine, line, slot, smallGround, yard } from './testing/words.ts';

const ground = smallGround();

function jobs(world: PerfectWorld): Job[] {
  return world.told('jobCreated').map(({ job }) => job);
}

/** A step in one line: number, machine, work, boxes, what it waits for and whom it meets. */
function words({ machineKind, work, boxes, after, meets }: JobStep): string {
  const place = (at: unknown): string => {
    if (at === 'truck') return 'truck';
    const { at: kind, position, slot: s, visitor } = at as { at: string; position?: object; slot?: object; visitor?: string };
    return `${kind}${visitor ?? Object.values(position ?? s ?? {}).join('-')}`;
  };
  const what =
    work.does === 'lift'
      ? `${place(work.from)}>${place(work.to)}`
      : work.does === 'receive' || work.does === 'deliver'
        ? `${work.does}@${Object.values(work.where).join('.')}`
        : Object.values(work).join('.');
  return `${machineKind} ${what} [${boxes.join(' ')}] after ${after.join(',')} meets ${meets ?? '-'}`;
}

const stepsOf = (job: Job | undefined): string[] => (job?.steps ?? []).map(words);

test('T12: a discharge is a truck and a quay crane, then the truck and a yard crane', () => {
  const world = callWorld(ground, {
    arrival: [{ container: box('A'), slot: slot(2, 0, 82) }],
    lines: [line('discharge', 2, ['A', slot(2, 0, 82)])],
    toYard: [[yard('Y1', 6, 1, 1)]],
  });
  world.run('C1');
  assert.deepEqual(stepsOf(jobs(world).find(({ kind }) => kind === 'discharge')), [
    'truck receive@quay.C1.2.QC1 [A] after  meets 1',
    'sts ship2-0-82>truck [A] after  meets 0',
    'truck deliver@block.Y1.6 [A] after 0 meets 3',
    'armg truck>yardY1-6-1-1 [A] after 1 meets 2',
  ]);
});

test('T13: two boxes of a discharge ride together and are set down lower tier first, in two blocks or one', () => {
  const twins = line('discharge', 2, ['A', slot(1, 0, 82)], ['B', slot(3, 0, 82)]);
  const arrival = [
    { container: box('A', '22G1'), slot: slot(1, 0, 82) },
    { container: box('B', '22G1'), slot: slot(3, 0, 82) },
  ];
  for (const [to, first, second] of [
    [
      [yard('Y1', 1, 1, 1), yard('Y2', 1, 1, 1)],
      ['A', 'Y1-1-1-1'],
      ['B', 'Y2-1-1-1'],
    ],
    [
      [yard('Y1', 1, 1, 2), yard('Y1', 1, 1, 1)],
      ['B', 'Y1-1-1-1'],
      ['A', 'Y1-1-1-2'],
    ],
  ] as const) {
    const world = callWorld(ground, { arrival, lines: [twins], toYard: [to] });
    world.run('C1');
    assert.deepEqual(stepsOf(jobs(world).find(({ kind }) => kind === 'discharge')), [
      'truck receive@quay.C1.2.QC1 [A B] after  meets 1',
      'sts ship1-0-82>truck [A B] after  meets 0',
      `truck deliver@block.${first[1].split('-')[0]}.1 [${first[0]}] after 0 meets 3`,
      `armg truck>yard${first[1]} [${first[0]}] after 1 meets 2`,
      `truck deliver@block.${second[1].split('-')[0]}.1 [${second[0]}] after 2 meets 5`,
      `armg truck>yard${second[1]} [${second[0]}] after 1 meets 4`,
    ]);
    const trucks = new Set(world.told('handoverReserved').map(({ truck }) => truck));
    assert.equal(trucks.size, 1);
    assert.deepEqual(world.terminal.state.exceptions.size, 0);
  }
});

test('T14 T15: a load is fetched and lifted aboard; the two of a twin lift are fetched higher tier first by one truck', () => {
  const world = callWorld(ground, {
    inventory: [
      { container: box('A', '22G1'), position: yard('Y1', 1, 1, 1) },
      { container: box('B', '22G1'), position: yard('Y1', 1, 1, 2) },
      { container: box('C'), position: yard('Y2', 2, 1, 1) },
    ],
    loadList: [box('A', '22G1'), box('B', '22G1'), box('C')],
    lines: [line('load', 2, ['A', slot(1, 0, 82)], ['B', slot(3, 0, 82)]), line('load', 2, ['C', slot(2, 0, 84)])],
  });
  world.run('C1');
  const [twin, single] = jobs(world).filter(({ kind }) => kind === 'load');
  assert.deepEqual(stepsOf(twin), [
    'truck receive@block.Y1.1 [B] after  meets 1',
    'armg yardY1-1-1-2>truck [B] after  meets 0',
    'truck receive@block.Y1.1 [A] after 0 meets 3',
    'armg yardY1-1-1-1>truck [A] after  meets 2',
    'truck deliver@quay.C1.2.QC1 [A B] after 2 meets 5',
    'sts truck>ship1-0-82 [A B] after 1,3 meets 4',
  ]);
  assert.deepEqual(stepsOf(single), [
    'truck receive@block.Y2.2 [C] after  meets 1',
    'armg yardY2-2-1-1>truck [C] after  meets 0',
    'truck deliver@quay.C1.2.QC1 [C] after 0 meets 3',
    'sts truck>ship2-0-84 [C] after 1 meets 2',
  ]);
  assert.deepEqual(
    [...(world.terminal.state.calls.get('C1')?.aboard ?? [])],
    [
      ['0010082', 'A'],
      ['0030082', 'B'],
      ['0020084', 'C'],
    ],
  );
});

test('T16: a restow with its return next is one lift aboard and two lines; with work between, a discharge and a load', () => {
  const arrival = [
    { container: box('A'), slot: slot(2, 0, 82) },
    { container: box('B'), slot: slot(6, 0, 82) },
  ];
  const off = line('restow-off', 2, ['A', slot(2, 0, 82)]);
  const on = line('restow-on', 2, ['A', slot(2, 1, 82)]);
  const other = line('discharge', 6, ['B', slot(6, 0, 82)]);
  const direct = callWorld(ground, { arrival, lines: [off, on, other], toYard: [[yard('Y1', 2, 1, 1)]] });
  direct.run('C1');
  const [shift, ...rest] = jobs(direct).filter(({ crane }) => crane !== null);
  assert.deepEqual([shift?.kind, shift?.lines, stepsOf(shift)], ['shift-aboard', 2, ['sts ship2-0-82>ship2-1-82 [A] after  meets -']]);
  assert.deepEqual(
    rest.map(({ kind, lines }) => [kind, lines]),
    [['discharge', 1]],
  );

  const byQuay = callWorld(ground, { arrival, lines: [off, other, on], toYard: [[yard('Y1', 2, 1, 1)], [yard('Y1', 2, 2, 1)]] });
  byQuay.run('C1');
  const kinds = jobs(byQuay).flatMap(({ kind, crane, steps }) => (crane === null ? [] : [[kind, steps.length]]));
  assert.deepEqual(kinds, [
    ['restow-off', 4],
    ['discharge', 4],
    ['restow-on', 4],
  ]);
  for (const world of [direct, byQuay]) assert.equal(world.terminal.state.calls.get('C1')?.aboard.get('0020182'), 'A');
});

test('T17: lids, lashing and digs are one step each', () => {
  const world = callWorld(ground, {
    arrival: [{ container: box('A'), slot: slot(2, 0, 82) }],
    inventory: [{ container: box('B'), position: yard('Y1', 2, 1, 1) }],
    lines: [lidLine('open-lid', 6, 'L6'), lidLine('close-lid', 6, 'L6')],
  });
  world.must('shiftInYard', { box: box('B').id, to: yard('Y1', 6, 1, 1), kind: 'housekeeping', reasons: [] });
  assert.deepEqual(world.why('shiftInYard', { box: box('B').id, to: yard('Y1', 6, 2, 1), kind: 'housekeeping', reasons: [] }), [
    'box.in-work',
  ]);
  world.run('C1');
  world.until(() => world.terminal.state.jobs.size === 0);
  assert.deepEqual(
    jobs(world).map((job) => `${job.kind}: ${stepsOf(job).join('; ')}`),
    [
      'unlash: lasher unlash.2 [] after  meets -',
      'housekeeping: armg yardY1-2-1-1>yardY1-6-1-1 [B] after  meets -',
      'open-lid: sts lid.L6.6.quay [] after  meets -',
      'close-lid: sts lid.L6.6.ship [] after  meets -',
    ],
  );
  assert.equal(world.terminal.state.calls.get('C1')?.openLids.size, 0);
  assert.equal(world.terminal.state.yard.get('Y1-006-01-1'), 'B');
});

test('T18 T44: road trucks bring a box and fetch one', () => {
  const world = callWorld(ground, {
    inventory: [{ container: box('OUT'), position: yard('Y1', 2, 1, 1) }],
    lines: [lidLine('open-lid', 6, 'L6')],
  });
  const { state } = world.terminal;
  const visit = (visitor: string, phase: 'at-gate' | 'at-exchange' | 'gone', id: string) => {
    const isIn = visitor === 'IN-1';
    world.must('observeVisitor', {
      visitor,
      phase,
      purpose: isIn ? 'deliver' : 'collect',
      box: box(id).id,
      container: isIn ? box(id) : null,
    });
  };
  visit('IN-1', 'at-gate', 'IN');
  visit('OUT-1', 'at-gate', 'OUT');
  assert.deepEqual(world.why('serveVisitor', { visitor: 'IN-1', toYard: null, reasons: [] }), ['visitor.no-place']);
  world.must('serveVisitor', { visitor: 'IN-1', toYard: yard('Y1', 6, 1, 1), reasons: [] });
  world.must('serveVisitor', { visitor: 'OUT-1', toYard: null, reasons: [] });
  assert.deepEqual(
    [...state.visitors.values()].map(({ exchange, phase }) => [exchange, phase]),
    [
      ['Y1.V.06', 'inside'],
      ['Y1.V.02', 'inside'],
    ],
  );
  const [first] = jobs(world).filter(({ kind }) => kind === 'gate-in');
  assert.deepEqual(stepsOf(first), ['armg visitorIN-1>yardY1-6-1-1 [IN] after  meets -']);
  const why = world.why('dispatchStep', { step: `${first?.id}#0`, machine: 'YC1', cell: null, reasons: [] });
  assert.deepEqual(why, ['visitor.not-there']);
  visit('IN-1', 'at-exchange', 'IN');
  visit('OUT-1', 'at-exchange', 'OUT');
  // The driver says nothing, however long the crane takes.
  world.tick();
  world.now = milliseconds(world.now + 3_600_000);
  world.must('passTime', {});
  world.until(() => [...state.visitors.values()].every(({ phase }) => phase === 'leaving'));
  assert.deepEqual(state.units.get('IN')?.place, { at: 'yard', position: yard('Y1', 6, 1, 1) });
  assert.deepEqual(state.units.get('OUT')?.place, { at: 'visitor', visitor: 'OUT-1' });
  visit('IN-1', 'gone', 'IN');
  visit('OUT-1', 'gone', 'OUT');
  assert.deepEqual([state.visitors.size, state.handovers.size, state.units.has('OUT')], [0, 0, false]);
  assert.deepEqual(state.exceptions.size, 0);
});

test('T44: a box that is here already, or that nobody described, does not come in', () => {
  const world = callWorld(ground, { inventory: [{ container: box('HERE'), position: yard('Y1', 2, 1, 1) }], lines: [] });
  const told = { visitor: 'V', phase: 'at-gate', purpose: 'deliver', box: box('HERE').id, container: box('HERE') } as const;
  world.must('observeVisitor', told);
  world.must('observeVisitor', told);
  world.must('observeVisitor', { ...told, visitor: 'W', box: box('NEW').id, container: null });
  const { visitors, exceptions } = world.terminal.state;
  assert.equal(visitors.size, 0);
  assert.deepEqual(
    [...exceptions.values()].map(({ reason: why }) => why.code),
    ['box.elsewhere', 'visitor.no-container'],
  );
  assert.deepEqual(world.why('serveVisitor', { visitor: 'V', toYard: null, reasons: [] }), ['visitor.unknown']);
});

test('T19: a box a job left on a truck is brought in', () => {
  const world = callWorld(ground, {
    arrival: [{ container: box('A'), slot: slot(2, 0, 82) }],
    lines: [line('discharge', 2, ['A', slot(2, 0, 82)])],
    toYard: [[yard('Y1', 6, 1, 1)]],
  });
  const { state } = world.terminal;
  world.until(
    () =>
      state.units.get('A')?.place.at === 'machine' &&
      [...state.equipment.values()].some(({ kind, holding }) => kind === 'truck' && holding.length > 0),
  );
  world.must('cancelJob', { job: 'C1/QC1/0000', reason: reason('plan.changed') });
  const shift = { box: box('A').id, to: yard('Y2', 2, 1, 1), reasons: [] };
  assert.deepEqual(world.why('shiftInYard', { ...shift, kind: 'yard-shift' }), ['box.elsewhere']);
  world.must('shiftInYard', { ...shift, kind: 'housekeeping' });
  const job = jobs(world).at(-1);
  assert.deepEqual(stepsOf(job), ['truck deliver@block.Y2.2 [A] after  meets 1', 'armg truck>yardY2-2-1-1 [A] after  meets 0']);
  world.until(() => state.jobs.size === 0);
  assert.equal(state.yard.get('Y2-002-01-1'), 'A');
});
