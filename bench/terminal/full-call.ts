import { fittingCall } from '../../e2e/day/calls.ts';
import { runCall } from '../../e2e/day/run-call.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';
import { none, rowsOf, told } from './row.ts';
import { tellFindings } from './tell.ts';

/** A call given up after so long is compared as it stands [s]. */
const LIMIT = 3 * 3600;

/** A ship with all quay cranes, through the broker, each part a process of its own; so many boxes each way. */
export async function fullCall(boxes: number, seed: number, siteName: string): Promise<Measured[]> {
  const site = siteNamed(siteName);
  const scenario = fittingCall(site, boxes, seed);
  const [call] = scenario.calls;
  const run = await runCall({ site, scenario, seconds: LIMIT, onHour: console.log });
  tellFindings(run);

  const { findings, witness, truth, seconds } = run;
  const moves = (call?.loadList.length ?? 0) + (call?.arrival ?? []).filter(({ container }) => container.pod === site.port).length;
  const { sts, armg, trucks } = site.equipment;
  const about = `a call of ${moves} moves at ${site.name} through the real broker (${call?.cranes.length} of ${sts.length} STS, ${armg.length} ARMG, ${trucks.length} trucks), server and emulated port in processes of their own`;
  const row = rowsOf(moves, String(seed));
  const hours = (witness.now - scenario.start) / 3_600_000;
  return [
    row(
      'full-call',
      `${about}: slots of the ship at departure in which accepted plans, logged moves, the state of the log and the emulated boxes are not the same, boxes of the load list in no plan, ships not sailed`,
      findings.slots.length + findings.forgotten.length + findings.notSailed.length,
      'slots',
      none,
    ),
    row(
      'full-call-yard',
      `${about}: places ashore at the end in which logged moves, the state of the log and the emulated boxes are not the same`,
      findings.yard.length,
      'places',
      none,
    ),
    row('full-call-boxes', `${about}: moves that cannot be, and boxes in no place or in two`, findings.boxes.length, 'boxes', none),
    row(
      'full-call-collisions',
      `${about}: collisions, and machines that moved while they must not`,
      truth.violations.length,
      'cases',
      none,
    ),
    row('full-call-hours', `${about}: from the beginning to the last move`, Math.round(hours * 10) / 10, 'h', told),
    row(
      'full-call-speed',
      `${about}: emulated by real time, planning included, while the log is read and counted by a third process`,
      Math.round((hours * 3600) / seconds),
      'times',
      { ...told, better: 'higher' },
    ),
  ];
}
