import { DIALECTS, encodeOrder } from '@estiba/messages/equipment';
import { milliseconds } from '@estiba/base';
import { compileLanes } from '@estiba/port';
import type { FaultScript } from '../faults/fault-script.ts';
import { box, smallCall } from './boxes.ts';
import { Follower, type Heard } from './follower.ts';
import { route } from './route.ts';
import { SmallBroker } from './small-broker.ts';
import { START, tinyScenario, tinySite } from './tiny-site.ts';
import { orderOver, sure } from './tower.ts';
import { World } from '../world/world.ts';
import { runOverMqtt } from '../transport/run-over-mqtt.ts';

export const site = tinySite();
export const secrets = new Map(
  ['clock', 'ship', 'gate', 'weather', 'STS1', 'STS2', 'ARMG1', 'ARMG2', 'T1', 'T2', 'T3', 'L1'].map((user) => [user, '']),
);
export const scenario = tinyScenario({ calls: [smallCall([[box('BOX1'), { bay: 2, row: 1, tier: 82 }]])] });

/** Sends T1 to the quay in the third second. */
function drive(): (now: number) => readonly Heard[] {
  let isSent = false;
  const order = orderOver(route(compileLanes(site), 'P1.01', 'Q1.03'));
  const head = { headerId: 0, timestamp: milliseconds(START), manufacturer: 'maker', serialNumber: 'T1' };
  const text = sure(encodeOrder(order, { ...DIALECTS['estiba-emulator'], version: '2.1' }, head));
  return (now) => {
    if (isSent || now < START + 3000) return [];
    isSent = true;
    return [{ topic: 'uagv/v2/maker/T1/order', text }];
  };
}

/** Runs a short day at a broker with somebody who keeps step and sends T1 to the quay. */
export async function runDay(
  broker: SmallBroker,
  seconds: number,
  faults: FaultScript | null = null,
  meanwhile?: (now: number) => void,
  visualization: number | null = null,
) {
  const world = new World(site, scenario, { faults });
  const follower = new Follower(broker.url, drive());
  await follower.ready;
  await runOverMqtt(world, {
    access: { url: broker.url, secrets, onProblem: () => undefined },
    terminal: 'tiny',
    until: START + 1000 * seconds,
    speed: null,
    lockStep: true,
    visualization,
    faults,
    seed: 5,
    ...(meanwhile === undefined ? {} : { onStep: meanwhile }),
  });
  await follower.close();
  return { world, transcript: follower.transcript, seen: follower.seen };
}
