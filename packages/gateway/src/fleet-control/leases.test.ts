import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import type { VehicleState } from '@estiba/messages/equipment';
import { FleetBench, provenDialects } from '../testing/fleet-bench.ts';
import { smallSite } from '../testing/small-site.ts';
import { Leases } from './leases.ts';

const known = (): FleetBench => new FleetBench(smallSite([{ version: '2.1', manufacturer: 'maker', dialect: 'proven' }]), provenDialects);

test('G17: a release zone is granted while its cell is released, renewed, queued before, revoked after', () => {
  const leases = new Leases();
  const wish = { route: 'R', cells: ['a', 'b', 'c'], released: 1, passed: 0, end: 2, isDone: false, work: null };
  const ask = (zoneId: string, status: 'REQUESTED' | 'GRANTED' | 'REVOKED'): VehicleState => {
    const made = known();
    made.first.last = { nodeId: 'a', sequenceId: 0 };
    made.first.zoneRequests = [{ requestId: `q-${zoneId}`, requestType: 'ACCESS', zoneId, zoneSetId: 'z', status }];
    return made.first.state();
  };
  const at = milliseconds;
  assert.deepEqual(leases.answer(ask('b', 'REQUESTED'), wish, at(0)), [{ requestId: 'q-b', grantType: 'GRANTED', leaseExpiry: 60_000 }]);
  assert.deepEqual(leases.answer(ask('b', 'GRANTED'), wish, at(10_000)), [], 'it shows that it heard');
  assert.deepEqual(leases.held, ['b']);
  assert.deepEqual(leases.answer(ask('b', 'GRANTED'), wish, at(45_000)), [
    { requestId: 'q-b', grantType: 'GRANTED', leaseExpiry: 105_000 },
  ]);
  const cut = { ...wish, released: 0 };
  assert.deepEqual(leases.answer(ask('b', 'GRANTED'), cut, at(50_000)), [{ requestId: 'q-b', grantType: 'REVOKED' }]);
  assert.deepEqual(leases.held, ['b'], 'revoked is not yet left');
  assert.deepEqual(leases.answer(ask('b', 'REVOKED'), cut, at(51_000)), []);
  assert.deepEqual(leases.held, []);
  assert.deepEqual(leases.answer(ask('c', 'REQUESTED'), wish, at(60_000)), [{ requestId: 'q-c', grantType: 'QUEUED' }]);
  assert.deepEqual(leases.answer(ask('c', 'REQUESTED'), wish, at(61_000)), []);
  assert.deepEqual(leases.answer(ask('c', 'REQUESTED'), { ...wish, released: 2 }, at(62_000)), [
    { requestId: 'q-c', grantType: 'GRANTED', leaseExpiry: 122_000 },
  ]);
});
