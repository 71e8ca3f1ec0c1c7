import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { smallCall } from './day/calls.ts';
import { disturbedCalls, killsOf, newKillReport } from './day/disturb.ts';
import { countOf } from './day/findings.ts';
import { siteNamed } from './day/sites.ts';

const KILLS = Number(process.env['ESTIBA_KILLS'] ?? 4);
const site = siteNamed('langstrand');

test(`a server killed ${KILLS} times in the middle of work and of its start carries on: nothing acknowledged is lost, no box lost or doubled, the ship sails as planned`, async () => {
  const report = newKillReport();
  const wishOf = (number: number) => ({ site, scenario: smallCall(site, 25, number), seconds: 240 });
  const runs = await disturbedCalls(KILLS, wishOf, killsOf(new Random(7), report));
  assert.ok(report.acknowledged > 10);
  assert.deepEqual(report.lostCommands, []);
  assert.deepEqual(report.lostEvents, []);
  for (const { findings, logFaults } of runs) {
    assert.equal(countOf(findings), 0, JSON.stringify(findings, null, 2));
    assert.deepEqual(logFaults, []);
  }
});
