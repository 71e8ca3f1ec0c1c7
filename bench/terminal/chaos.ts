import { fittingCall } from '../../e2e/day/calls.ts';
import { lossyNetwork } from '../../e2e/day/lossy-network.ts';
import { isRight, runCall } from '../../e2e/day/run-call.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';
import { all, rowsOf, told } from './row.ts';
import { tellFindings } from './tell.ts';

const BOXES = 40;
/** A call given up after so long is compared as it stands [s]. */
const LIMIT = 1800;

/** A whole call in which such a share of the messages is lost, as many come twice, and as many are overtaken. */
export async function chaos(share: number, seed: number, siteName: string): Promise<Measured[]> {
  const site = siteNamed(siteName);
  const scenario = fittingCall(site, BOXES, seed);
  const run = await runCall({ site, scenario, faults: lossyNetwork(scenario, share), seconds: LIMIT, onHour: console.log });
  tellFindings(run);
  const { passed, dropped, doubled, overtaken } = run.truth.network;
  const messages = passed + dropped + doubled + overtaken;
  const about = `a call of ${2 * BOXES} moves at ${site.name} over a network that loses ${share} of the messages, doubles as many and lets as many be overtaken, both ways (${dropped} lost, ${doubled} doubled, ${overtaken} overtaken of ${messages})`;
  const row = rowsOf(messages, String(seed));
  return [
    row(
      'chaos-calls-right',
      `${about}: 1 when it ended with plan, log, state and emulated boxes the same and nothing collided`,
      isRight(run) ? 1 : 0,
      'share',
      all,
    ),
    row(
      'chaos-disturbed',
      `${about}: share of the messages that did not come once and in order; registrations, wills and what is sent at QoS 1 by machines always come`,
      Math.round((1000 * (messages - passed)) / messages) / 1000,
      'share',
      { ...told, better: 'higher' },
    ),
  ];
}
