import assert from 'node:assert/strict';
import test from 'node:test';
import { CellKind, compileLanes, isPocket } from '@estiba/port';
import { pace, siteOf, trafficOf } from './testing/graphs.test-kit.ts';
import { Traffic } from './traffic.ts';

const graph = compileLanes(siteOf('chancay'));
const cell = (name: string): number => graph.cellOf.get(name)!;
const homes = ['P1.01', 'P1.02', 'P1.03'].map(cell);

/** Three trucks at home, at time 0. */
function threeTrucks(): Traffic {
  const traffic = trafficOf(graph, homes);
  for (const [truck, home] of homes.entries()) assert.ok(traffic.place(truck, home, 0).ok);
  return traffic;
}

function send(traffic: Traffic, truck: number, goal: string, now = 0): readonly number[] {
  const found = traffic.plan({ truck, goals: [cell(goal)] }, now);
  assert.ok(found.ok, JSON.stringify(found));
  assert.ok(traffic.commit(found.value, `R${truck}-${goal}-${now}`).ok);
  return [...found.value.cells];
}

const codes = (result: ReturnType<Traffic['plan']> | ReturnType<Traffic['commit']>): string[] =>
  result.ok ? [] : result.reasons.map(({ code }) => code);

/** Drives all trucks as far as they are let, one cell a second, until they all stand. */
function driveOut(traffic: Traffic, from: number): number {
  let now = from;
  for (let moved = true; moved; now += 1000) {
    for (const grant of traffic.grants(3)) traffic.granted(grant, now);
    moved = false;
    for (let truck = 0; truck < traffic.truckCount; truck++) {
      const { passed, released } = traffic.route(truck)!;
      if (passed < released && !traffic.isBroken(truck)) moved = traffic.passed(truck, passed + 1, now).ok;
    }
  }
  return now;
}

test('F2: alone on the lanes a truck takes the fastest way and arrives when the driving times say', () => {
  const traffic = threeTrucks();
  const found = traffic.plan({ truck: 0, goals: [cell('X-C2.05'), cell('Q1.10')] }, 5000);
  assert.ok(found.ok);
  const times = [cell('X-C2.05'), cell('Q1.10')].map((goal) => traffic.driveTime(homes[0]!, goal));
  const took = found.value.eta - 5000;
  assert.ok(took >= Math.min(...times) && took < Math.min(...times) + 5000, `${took} of ${times.join(' or ')}`);
});

test('F2: whoever is projected to come first passes first, and a way that passes before others is told', () => {
  const traffic = threeTrucks();
  send(traffic, 0, 'X-A1.03');
  const found = traffic.plan({ truck: 2, goals: [cell('X-A1.04')] }, 0);
  assert.ok(found.ok);
  const shared = [...found.value.cells].flatMap((c, i) => (traffic.orderAt(c).length > 0 ? [found.value.before[i]] : []));
  assert.ok(shared.length > 10 && shared.includes('R0-X-A1.03-0'), JSON.stringify(shared));
});

test('F4: grants end where trucks may stop', () => {
  const traffic = threeTrucks();
  for (const [truck, goal] of ['Q1.05', 'X-B2.05', 'X-E3.01'].entries()) {
    const cells = send(traffic, truck, goal);
    assert.ok(cells.some((c) => graph.kind[c] === CellKind.junction));
  }
  for (let ahead = 1; ahead < 50; ahead++)
    for (const { truck, upTo } of traffic.grants(ahead)) assert.notEqual(graph.kind[traffic.route(truck)!.cells[upTo]!], CellKind.junction);
});

test('F5: no goal is a road, the place a truck stands on, the home of another, or where another stays or is going to', () => {
  const traffic = threeTrucks();
  const plan = (truck: number, ...goals: number[]) => codes(traffic.plan({ truck, goals }, 0));
  assert.deepEqual(plan(0, cell('BACK.05')), ['traffic.goal-no-pocket']);
  assert.deepEqual(plan(0, homes[0]!), ['traffic.goal-here']);
  assert.deepEqual(plan(0, homes[1]!), ['traffic.goal-home']);
  assert.deepEqual(plan(0, graph.count, -1), ['traffic.goal-unknown', 'traffic.goal-unknown']);
  send(traffic, 1, 'Q1.05');
  assert.deepEqual(plan(0, cell('Q1.05')), ['traffic.goal-taken']);
  const now = driveOut(traffic, 0);
  assert.deepEqual(plan(0, cell('Q1.05')), ['traffic.goal-taken']);
  send(traffic, 1, 'P1.02', now);
  send(traffic, 0, 'Q1.05', now);
});

test('F6: a route leads through no pocket, and from every pocket home', () => {
  const traffic = threeTrucks();
  const others = [...graph.kind.keys()].filter((c) => isPocket(graph.kind[c]!) && !homes.includes(c));
  for (const from of others) {
    assert.ok(traffic.place(0, from, 0).ok);
    const found = traffic.plan({ truck: 0, goals: [homes[0]!] }, 0);
    assert.ok(found.ok, graph.name[from]);
    assert.ok(found.value.cells.slice(1, -1).every((c) => !isPocket(graph.kind[c]!)));
  }
});

test('F7 F12: a truck broken down is told by those behind it and driven around by those to come', () => {
  const traffic = threeTrucks();
  assert.ok(traffic.place(0, cell('X-A1.05'), 0).ok);
  const cells = send(traffic, 2, 'X-E1.01');
  for (const grant of traffic.grants(6)) traffic.granted(grant, 0);
  const { released } = traffic.route(2)!;
  const usual = traffic.plan({ truck: 0, goals: [cell('P2.03')] }, 0);
  assert.ok(usual.ok && usual.value.cells.includes(cells[released]!));
  send(traffic, 1, 'X-E1.02');
  assert.ok(traffic.passed(2, released, 9000).ok);
  assert.equal(traffic.whyWaiting(2), null);

  traffic.breakDown(2);
  assert.equal(traffic.whyWaiting(2)?.code, 'traffic.truck-broken');
  driveOut(traffic, 10_000);
  const why = traffic.whyWaiting(1);
  assert.equal(why?.code, 'traffic.waits-for-broken');
  assert.deepEqual(why.params, { truck: 'T2', cell: graph.name[cells[released]!], other: 'T3' });
  assert.equal(traffic.etas(20_000)[1], Number.POSITIVE_INFINITY);
  const around = traffic.plan({ truck: 0, goals: [cell('P2.03')] }, 20_000);
  assert.ok(around.ok && !around.value.cells.includes(cells[released]!));

  traffic.recover(2, 30_000);
  driveOut(traffic, 30_000);
  for (const truck of [1, 2]) assert.equal(traffic.route(truck)!.passed, traffic.route(truck)!.cells.length - 1);
});

test('F8: a truck that waits takes another way in one step, also when its route was cut for it meanwhile', () => {
  for (const isCut of [false, true]) {
    const traffic = threeTrucks();
    send(traffic, 0, 'X-E1.01');
    for (const grant of traffic.grants(6)) traffic.granted(grant, 0);
    const { released } = traffic.route(0)!;
    assert.deepEqual(codes(traffic.plan({ truck: 0, goals: [homes[0]!] }, 0)), ['traffic.truck-driving']);
    assert.ok(traffic.passed(0, released, 9000).ok);
    const other = traffic.plan({ truck: 0, goals: [homes[0]!] }, 9000);
    assert.ok(other.ok && other.value.replaces === 'R0-X-E1.01-0');
    if (isCut) traffic.cut(0);
    assert.ok(traffic.commit(other.value, 'R9').ok);
    assert.deepEqual(traffic.orderAt(cell('X-E1.01')), []);
    assert.equal(traffic.route(0)!.id, 'R9');
  }
});

test('F10: stale proposals, news beyond the base, unknown trucks and taken places are refused and change nothing', () => {
  const traffic = threeTrucks();
  const first = traffic.plan({ truck: 0, goals: [cell('Q1.05')] }, 0);
  assert.ok(first.ok);
  send(traffic, 1, 'Q1.06');
  assert.deepEqual(codes(traffic.commit(first.value, 'R0')), ['traffic.proposal-stale']);
  const second = traffic.plan({ truck: 0, goals: [cell('Q1.05')] }, 0);
  assert.ok(second.ok && traffic.place(2, cell('Q1.05'), 0).ok);
  assert.deepEqual(codes(traffic.commit(second.value, 'R0')), ['traffic.proposal-stale']);
  assert.deepEqual(codes(traffic.passed(1, 1, 0)), ['traffic.beyond-base']);
  assert.deepEqual(codes(traffic.passed(1, Number.NaN, 0)), ['traffic.beyond-base']);
  assert.deepEqual(codes(traffic.passed(7, 1, 0)), ['traffic.beyond-base']);
  assert.deepEqual(codes(traffic.plan({ truck: 7, goals: [cell('Q1.05')] }, 0)), ['traffic.truck-unknown']);
  assert.deepEqual(codes(traffic.place(0, homes[1]!, 0)), ['traffic.place-taken']);
  assert.deepEqual(codes(traffic.place(0, -1, 0)), ['traffic.place-unknown']);
  assert.equal(traffic.route(0)!.cells[0], homes[0]);
  assert.equal(traffic.route(1)!.passed, 0);
});

test('F10 F11: a record that cannot be is refused with its reasons and changes nothing', () => {
  const traffic = threeTrucks();
  const [a, b] = [send(traffic, 0, 'Q1.05'), send(traffic, 1, 'Q1.06')];
  const route = (truck: number, id: string, cells: readonly number[]) => ({ truck, id, cells, passed: 0, released: 0 });
  const routes = [route(0, 'A', a), route(1, 'B', b)];
  const turn =
    (first: string, second: string) =>
    (c: number): readonly [number, string[]] => [c, [first, second].filter((id) => (id === 'A' ? a : b).includes(c))];
  const cells = [...new Set([...a, ...b])];
  const rebuild = (change: object) => codes(traffic.rebuild({ standing: [], routes, orders: cells.map(turn('A', 'B')), ...change }, 0));
  assert.deepEqual(rebuild({ routes: [{ ...routes[0], released: a.length }, routes[1]] }), ['traffic.record-progress']);
  assert.deepEqual(rebuild({ routes: [route(0, 'A', a.slice().reverse()), routes[1]] }), ['traffic.record-no-way']);
  assert.deepEqual(rebuild({ routes: [route(0, 'A', [...a, a[0]!]), routes[1]] }), ['traffic.record-cells']);
  assert.deepEqual(rebuild({ standing: [{ truck: 0, cell: homes[0] }] }), ['traffic.record-truck-twice']);
  assert.deepEqual(rebuild({ orders: [] }), ['traffic.record-no-turn', 'traffic.record-no-turn']);
  const shared = cells.filter((c) => a.includes(c) && b.includes(c));
  const crossed = cells.map((c) => (c === shared[1] ? turn('B', 'A')(c) : turn('A', 'B')(c)));
  assert.deepEqual(rebuild({ orders: crossed }), ['traffic.record-circle']);
  assert.equal(traffic.route(0)!.id, 'R0-Q1.05-0');
  assert.deepEqual(rebuild({}), []);
  assert.equal(traffic.route(0)!.id, 'A');
});

test('F3: a graph where a truck at rest is in conflict with a way is refused', () => {
  const start = new Int32Array(graph.count + 1).fill(1);
  start[0] = 0;
  const [first] = [...graph.kind.keys()].filter((c) => graph.kind[c] === CellKind.road);
  start.fill(0, 0, first! + 1);
  const conflicts = { start, with: Int32Array.of(0) };
  assert.throws(() => new Traffic({ ...graph, conflicts }, [], pace), /is no junction and in conflict .* Maybe/);
});
