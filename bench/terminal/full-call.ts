import { differences, loggedDeparture } from '../../e2e/day/departure.ts';
import { largeCall } from '../../e2e/day/large-call.ts';
import { ProcessDay } from '../../e2e/day/process-day.ts';
import { queuedDeparture } from '../../e2e/day/queued-departure.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';

/** A large ship with all quay cranes, through the broker, each part a process of its own; so many boxes each way. */
export async function fullCall(boxes: number, seed: number): Promise<Measured[]> {
  const site = siteNamed('chancay');
  const scenario = largeCall(site, boxes, seed);
  const call = scenario.calls[0]!;
  const moves = call.loadList.length + call.arrival.filter(({ container }) => container.pod === site.port).length;
  const day = new ProcessDay({ site, scenario });
  try {
    await day.start();
    await day.untilLogged('callSailed', 7200);
    const entries = await day.entries();
    return [
      {
        of: 'terminal',
        id: 'full-call',
        what: `a call of ${moves} moves, 6 STS, 15 ARMG, 50 trucks, through the real broker: slots of the ship at departure in which plan and log differ`,
        value: differences(queuedDeparture(call, entries), loggedDeparture(call, entries)).length,
        unit: 'slots',
        better: 'equal',
        must: 0,
        aim: 0,
        n: moves,
        seed: String(seed),
      },
    ];
  } finally {
    await day.close();
  }
}
