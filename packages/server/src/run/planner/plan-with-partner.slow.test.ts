import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { untilDone } from '@estiba/base';
import { planCall } from '@estiba/stowage';
import { generateCall } from '@estiba/stowage/generate';
import { planWithPartner } from './plan-with-partner.ts';

const call = generateCall({
  vessel: 2800,
  utilisation: 0.8,
  ports: 4,
  seed: 1,
});

test('a large call is planned with a partner as it is without, a stop is heard, and a call that cannot be planned is refused', () => {
  assert.ok(call.loadList.length >= 500, String(call.loadList.length));
  const options = { seed: 1, effort: 1 };
  assert.deepEqual(planWithPartner(call, options), planCall(call, options));
  let isStopped = false;
  const onProgress = ({ share }: { share: number }): void => void (isStopped ||= share > 0.4);
  const stopped = planWithPartner(call, options, { ...untilDone, shouldStop: () => isStopped, onProgress });
  assert.equal(stopped.loading.loads.length + stopped.loading.leftOut.length, call.loadList.length);
  assert.throws(() => planWithPartner({ ...call, cranes: [] }, options), /no crane/);
});
