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
/** Until everybody is at ease, and as long the server alone is looked at [ms]. */
const SETTLE = 8000;
/** An event comes so long after the one before was seen, and some more by chance [ms]. */
const PAUSE = 300;
const LOST = 10_000;

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
    const alone = await cpuDuring(served, () => sleep(SETTLE));
    const visitor = await visit(browser, served, { width: 1280, height: 720 });
    await firstSignIn(visitor, served);
    const cookie = (await visitor.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (let i = 1; i < BROWSERS; i++) onlookers.push(new Onlooker(served.url, cookie));
    const truck = machines.watched;
    await watch(visitor.page, big, machines.placeOf(truck));
    await sleep(SETTLE);
    const before = { said: machines.said, poses: onlookers[0]!.poses, at: Date.now() };
    const times: number[] = [];
    const watched = await cpuDuring(served, async () => {
      const random = new Random(seed);
      for (let i = 0; i < events; i++) {
        times.push(await timeOf(visitor.page, () => machines.setFault(truck, i % 2 === 0)));
        await sleep(PAUSE + random.int(PAUSE));
      }
    });
    const seconds = (Date.now() - before.at) / 1000;
    const rates = {
      said: (machines.said - before.said) / seconds,
      shown: (onlookers[0]!.poses - before.poses) / seconds,
    };
    const faults = [...onlookers.flatMap((onlooker) => onlooker.faults), ...visitor.troubles];
    if (faults.length > 0 || rates.shown < 1)
      throw new Error(`Not all saw everything (${rates.shown} poses a second): ${faults.join(' ')}`);
    return rows(times, { alone, watched }, rates, seed);
  } finally {
    machines.stop();
    wire.close();
    for (const onlooker of onlookers) onlooker.close();
    await browser.close();
    await served.close();
  }
}

function rows(
  times: readonly number[],
  cpu: { readonly alone: number; readonly watched: number },
  rates: { readonly said: number; readonly shown: number },
  seed: number,
): Measured[] {
  const load = `${MACHINES} machines that say ${rates.said.toFixed(0)} times a second where they are; ten look on: one Chromium page with the yard map, nine clients that read every frame (${rates.shown.toFixed(0)} poses a second each)`;
  const row = { n: times.length, seed: String(seed) };
  const server = `cores the server uses`;
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
      what: `${server} for ten browsers: with them less without them; ${load}`,
      value: Math.max(0, cpu.watched - cpu.alone),
      unit: 'cores',
      must: 0.5,
      aim: 0.2,
    }),
    about({
      ...row,
      id: 'server-cpu-all',
      what: `${server} in all, with ten browsers and what ${MACHINES} machines say; without browsers ${cpu.alone.toFixed(2)}`,
      value: cpu.watched,
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
    globalThis.tell = () => undefined;
    let last = null;
    const look = () => {
      const colour = pen.getImageData(${x}, ${y}, 1, 1).data.join();
      if (colour !== last) globalThis.tell(Date.now());
      last = colour;
      requestAnimationFrame(look);
    };
    look();
  })()`);
}

/** From an event until the watched pixel changes [ms]. */
async function timeOf(page: Page, happen: () => void): Promise<number> {
  await page.evaluate('void (globalThis.changed = new Promise((resolve) => (globalThis.tell = resolve)))');
  const from = Date.now();
  happen();
  const at = await Promise.race([page.evaluate('changed'), sleep(LOST)]);
  if (typeof at !== 'number') throw new Error(`Nothing changed on the page in ${LOST / 1000} s. Maybe the machine is far too busy.`);
  return at - from;
}

/** Cores the server used meanwhile. */
async function cpuDuring(served: ServedMachines, work: () => Promise<unknown>): Promise<number> {
  const [used, from] = [served.cpuSeconds(), performance.now()];
  await work();
  return (served.cpuSeconds() - used) / ((performance.now() - from) / 1000);
}
