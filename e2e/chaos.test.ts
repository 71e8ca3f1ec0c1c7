import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { smallCall } from './day/calls.ts';
import { brokerKills, disturbedCalls } from './day/disturb.ts';
import { countOf } from './day/findings.ts';
import { lossyNetwork } from './day/lossy-network.ts';
import { runCall } from './day/run-call.ts';
import { siteNamed } from './day/sites.ts';

const site = siteNamed('langstrand');
const wishOf = (seed: number) => ({ site, scenario: smallCall(site, 12, seed), seconds: 240 });

test('a broker that is killed twice in the middle of a call is started again, and the ship sails as planned', async () => {
  for (const { findings } of await disturbedCalls(2, wishOf, brokerKills(new Random(3))))
    assert.equal(countOf(findings), 0, JSON.stringify(findings, null, 2));
});

test('where a tenth of all messages is lost, doubled and overtaken, the ship sails as planned', async () => {
  const wish = wishOf(1);
  const { findings, truth } = await runCall({ ...wish, faults: lossyNetwork(wish.scenario, 0.1) });
  assert.equal(countOf(findings), 0, JSON.stringify(findings, null, 2));
  for (const fate of ['dropped', 'doubled', 'overtaken'] as const) assert.ok(truth.network[fate] > 100, fate);
});
