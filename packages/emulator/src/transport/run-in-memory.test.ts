import assert from 'node:assert/strict';
import test from 'node:test';
import { DIALECTS, decodeState, encodeOrder } from '@estiba/messages/equipment';
import { milliseconds } from '@estiba/base';
import { compileLanes } from '@estiba/port';
import type { FaultScript } from '../faults/fault-script.ts';
import { route } from '../testing/route.ts';
import { START, tinyScenario, tinySite } from '../testing/tiny-site.ts';
import { orderOver, sure } from '../testing/tower.ts';
import { World } from '../world/world.ts';
import { type Letter, nextStep, runInMemory } from './run-in-memory.ts';

const site = tinySite();
const way = route(compileLanes(site), 'P1.01', 'Q1.03');
const dialect = { ...DIALECTS['estiba-emulator'], version: '2.1' } as const;

/** A terminal that repeats its order to T1 every ten seconds until T1 says it has it. */
function insist() {
  let mirrored = '';
  let count = 0;
  const calls: number[] = [];
  const topics: string[] = [];
  return {
    calls,
    topics,
    receive(letters: readonly Letter[], now: number): void {
      calls.push(now);
      for (const { topic, payload } of letters) {
        topics.push(topic);
        if (topic !== 'uagv/v2/maker/T1/state') continue;
        const read = decodeState(payload, dialect);
        if (read.ok) mirrored = read.value.body.orderId;
      }
    },
    drain(): readonly Letter[] {
      if (mirrored === 'O1' || (calls.at(-1)! - START) % 10_000 !== 0) return [];
      const head = { headerId: (count += 1), timestamp: milliseconds(START), manufacturer: 'maker', serialNumber: 'T1' };
      return [{ topic: 'uagv/v2/maker/T1/order', payload: new TextEncoder().encode(sure(encodeOrder(orderOver(way), dialect, head))) }];
    },
    wakeAt: () => null,
  };
}

test('E45: a world runs against a terminal in the same process, wills of lost machines included', () => {
  const faults: FaultScript = { format: 'estiba-faults/1', faults: [{ kind: 'lostConnection', machine: 'STS1', at: 30, for: 20 }] };
  const world = new World(site, tinyScenario(), { faults });
  const terminal = insist();
  runInMemory(world, terminal, { until: START + 300_000 });
  assert.equal(world.staff.trucks.get('T1')!.drivetrain.cell, compileLanes(site).cellOf.get('Q1.03'));
  assert.equal(terminal.topics.filter((topic) => topic === 'estiba/v1/tiny/sts/STS1/connection').length, 3, 'online, broken, online');
});

test('E39 E45: an order that is lost on the way is taken when it comes again', () => {
  const faults: FaultScript = {
    format: 'estiba-faults/1',
    faults: [{ kind: 'messages', drop: 0.4, duplicate: 0.2, reorder: 0.2, at: 0, for: 300 }],
  };
  const world = new World(site, tinyScenario());
  const terminal = insist();
  runInMemory(world, terminal, { until: START + 400_000, faults, seed: 2 });
  assert.equal(world.staff.trucks.get('T1')!.held?.orderId, 'O1');
  assert.equal(world.statistics.truck('T1').orders, 1);
});

test('E44: idle time is leapt over to where something happens, on whole steps', () => {
  assert.equal(nextStep(1000, 1000, null), 2000, 'messages are under way');
  assert.equal(nextStep(1000, 1000, [5500, 9000]), 6000);
  assert.equal(nextStep(1000, 1000, [null, 4000]), 4000);
  assert.equal(nextStep(1000, 1000, [1000]), 2000, 'never on the spot');
  assert.equal(nextStep(1000, 1000, [null, null]), 2000);
  const one = tinySite({ equipment: { sts: [], armg: [], trucks: site.equipment.trucks.slice(0, 1), lashingGangs: [] } });
  const terminal = { ...insist(), drain: () => [] };
  runInMemory(new World(one, tinyScenario()), terminal, { until: START + 3_600_000 });
  assert.ok(terminal.calls.length < 1200, `${terminal.calls.length} steps for 3,600 seconds`);
});
