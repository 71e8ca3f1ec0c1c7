import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '@estiba/base';
import type { Site } from '@estiba/port';
import { fit, siteRect, toCanvasX, toCanvasY } from '@estiba/view';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../e2e/web/browser.ts';
import { firstSignIn, visit } from '../../e2e/web/visitor.ts';
import type { Measured } from '../lib/results.ts';
import { withMachines } from './big-port.ts';
import { about, median, share } from './figures.ts';
import { MachinesAtWork } from './machines-at-work.ts';
import { Onlooker } from './onlooker.ts';
import { RawMqtt } from './raw-mqtt.ts';
import { ALL_MACHINES, serveMachines, type ServedMachines } from './serve-machines.ts';

const MACHINES = 1000;
const BROWSERS = 10;
/** Until everybody is at ease, and as long the server is looked at alone [ms]. */
const SETTLE = 8000;
/** An event comes so long after the one before was seen, and some more by chance [ms]. */
const PAUSE = 200;
/** An event not seen after so long counts as seen then; the machine itself may have stood still [ms]. */
const LOST = 30_000;
/** More of them make the figures worthless: a share. */
const MOST_LOST = 0.02;

/** So many events of a truck at the broker, until its colour on a real page has changed, while 1,000 machines say where they are and ten look on. */
export async function live(events: number, seed: number, site: Site): Promise<Measured[]> {
  const big = withMachines(site, MACHINES);
  const served = await serveMachines(big);
  const wire = await RawMqtt.open(served.broker, ALL_MACHINES, served.password);
  const machines = new MachinesAtWork(big, wire);
  const browser = await openBrowser();
  const onlookers: Onlooker[] = [];
  try {
    await sleep(SETTLE);
    const visitor = await visit(browser, served, { width: 1280, height: 720 });
    await firstSignIn(visitor, served);
    const cookie = (await visitor.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (let i = 1; i < BROWSERS; i++) onlookers.push(new Onlooker(served.url, cookie));
    const truck = machines.watched;
    await watch(visitor.page, big, machines.placeOf(truck));
    await sleep(SETTLE);
    const before = { poses: onlookers[0]!.poses, at: Date.now() };
    const times: number[] = [];
    const watched = await useDuring(served, machines, async () => {
      const random = new Random(seed);
      for (let i = 0; i < events; i++) {
        times.push(await timeOf(visitor.page, () => machines.setFault(truck, i % 2 === 0)));
        await sleep(PAUSE + random.int(PAUSE));
      }
    });
    const seconds = (Date.now() - before.at) / 1000;
    const shown = (onlookers[0]!.poses - before.poses) / seconds;
    const faults = [...onlookers.flatMap((onlooker) => onlooker.faults), ...visitor.troubles];
    const lost = times.filter((time) => time >= LOST).length;
    if (lost > MOST_LOST * events)
      throw new Error(`${lost} of ${events} events were not seen in ${LOST / 1000} s. Maybe the machine is far too busy.`);
    if (faults.length > 0 || shown < 1) throw new Error(`Not all saw everything (${shown} poses a second): ${faults.join(' ')}`);
    // Afterwards, when the server is as warm as it was while they looked on.
    for (const onlooker of onlookers) onlooker.close();
    await visitor.close();
    await sleep(SETTLE / 2);
    const alone = await useDuring(served, machines, () => sleep(SETTLE));
    return rows(times, { alone, watched, shown }, seed);
  } finally {
    machines.stop();
    wire.close();
    for (const onlooker of onlookers) onlooker.close();
    await browser.close();
    await served.close();
  }
}

interface Use {
  readonly cores: number;
  /** Messages of machines a second. */
  readonly said: number;
}

function rows(
  times: readonly number[],
  { alone, watched, shown }: { readonly alone: Use; readonly watched: Use; readonly shown: number },
  seed: number,
): Measured[] {
  const load = `${MACHINES} machines that say ${watched.said.toFixed(0)} times a second where they are; ten look on: one Chromium page with the yard map, nine clients that read every frame and draw nothing (${shown.toFixed(0)} poses a second each)`;
  const row = { n: times.length, seed: String(seed) };
  const server = 'cores the server uses';
  // A machine that has other work to do lets the bench say less: what the server does without browsers is taken for as many messages.
  const without = alone.cores * (watched.said / alone.said);
  return [
    about({
      ...row,
      id: 'event-to-pixels-p99',
      what: `a truck's state published until its colour on the page has changed, 99th hundredth (median ${median(times).toFixed(0)} ms): ${load}; all on one machine`,
      value: share(times, 0.99),
      unit: 'ms',
      must: 500,
      aim: 250,
    }),
    about({
      ...row,
      id: 'server-cpu-ten-browsers',
      what: `${server} for ten browsers: with them less without them (${without.toFixed(3)} for as many messages); ${load}`,
      value: Math.max(0, watched.cores - without),
      unit: 'cores',
      must: 0.5,
      aim: 0.2,
    }),
    about({
      ...row,
      id: 'server-cpu-all',
      what: `${server} in all, with ten browsers and what ${MACHINES} machines say; ${load}`,
      value: watched.cores,
      unit: 'cores',
      must: null,
      aim: null,
    }),
  ];
}

/** Opens the yard map and looks, at every frame, at the pixel in the middle of where a machine stands. */
async function watch(page: Page, site: Site, place: { readonly x: number; readonly y: number }): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/yard`);
  const canvas = page.locator('.drawing canvas').first();
  await canvas.waitFor();
  await sleep(SETTLE / 2);
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('The yard map is not on the page.');
  const camera = fit(siteRect(site), box.width, box.height);
  const [x, y] = [toCanvasX(camera, place.x), toCanvasY(camera, place.y)].map(Math.round);
  await page.evaluate(`(() => {
    const pen = document.querySelector('.drawing canvas').getContext('2d');
    const colour = () => pen.getImageData(${x}, ${y}, 1, 1).data.join();
    // A pixel is read only while somebody waits for it: to read makes the browser draw at once all that it was told to.
    globalThis.untilChanged = () => new Promise((resolve) => {
      const before = colour();
      const look = () => (colour() === before ? requestAnimationFrame(look) : resolve(Date.now()));
      requestAnimationFrame(look);
    });
  })()`);
}

/** From an event until the watched pixel changes [ms]. */
async function timeOf(page: Page, happen: () => void): Promise<number> {
  await page.evaluate('void (globalThis.changed = globalThis.untilChanged())');
  const from = Date.now();
  happen();
  const at = await Promise.race([page.evaluate('changed'), sleep(LOST)]);
  return typeof at === 'number' ? at - from : LOST;
}

/** Cores the server used meanwhile, and what machines said. */
async function useDuring(served: ServedMachines, machines: MachinesAtWork, work: () => Promise<unknown>): Promise<Use> {
  const [used, said, from] = [served.cpuSeconds(), machines.said, performance.now()];
  await work();
  const seconds = (performance.now() - from) / 1000;
  return { cores: (served.cpuSeconds() - used) / seconds, said: (machines.said - said) / seconds };
}
