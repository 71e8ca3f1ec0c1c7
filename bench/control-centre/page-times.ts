import { gzipSync } from 'node:zlib';
import { boxRowAt, encodePicture, FRAME_VERSION, writeFrame, writeMessage } from '@estiba/messages/frames';
import type { Site } from '@estiba/port';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../e2e/web/browser.ts';
import { type ServedPort, servePort } from '../../e2e/web/port.ts';
import { firstSignIn, visit } from '../../e2e/web/visitor.ts';
import type { Measured } from '../lib/results.ts';
import { about, median, share } from './figures.ts';
import { pictureOf } from './snapshot.ts';

const BOXES = 100_000;

/** The control centre in a browser that has never seen it, signed in: until the overview can be worked with, and the script it takes. */
export async function coldLoad(times: number, seed: number): Promise<Measured[]> {
  return atChancay(seed, async (browser, port) => {
    const first = await visit(browser, port);
    await firstSignIn(first, port);
    const storageState = await first.context.storageState();
    await first.close();
    const [loads, bytes]: [number[], number[]] = [[], []];
    for (let i = 0; i < times; i++) {
      const context = await browser.newContext({ storageState, locale: 'en-GB', viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      const scripts = await countScripts(page);
      const from = performance.now();
      await page.goto(port.url, { waitUntil: 'commit' });
      await page.locator('.top', { hasText: 'Live' }).waitFor();
      await page.locator('main h1, main h2, main section').first().waitFor();
      loads.push(performance.now() - from);
      bytes.push(scripts());
      await context.close();
    }
    const page = 'cold load of the overview at Chancay, signed in, nothing in the cache, server on the same machine';
    const row = { n: times, seed: String(seed) };
    const slowest = `median (slowest ${share(loads, 1).toFixed(0)} ms)`;
    return [
      about({
        ...row,
        id: 'cold-load',
        what: `${page}: until it says that it is live and shows its content; ${slowest}`,
        value: median(loads),
        unit: 'ms',
        must: 2000,
        aim: 1000,
      }),
      about({
        ...row,
        id: 'cold-script',
        what: `${page}: script that came over the network until then, as compressed`,
        value: median(bytes) / 1000,
        unit: 'KB',
        must: 450,
        aim: 250,
      }),
    ];
  });
}

/** From a number typed on the units' screen until that box alone stands in the list, among 100,000 that a stream of the bench's own tells of. */
export async function find(times: number, seed: number, site: Site): Promise<Measured[]> {
  const picture = pictureOf(site, BOXES, seed);
  const header = { kind: 'snapshot', isCompressed: true, isPast: false, size: 1, at: Date.now() } as const;
  const snapshot = Buffer.from(writeFrame(header, gzipSync(encodePicture(picture))));
  return atChancay(seed, async (browser, port) => {
    const visitor = await visit(browser, port);
    const { page } = visitor;
    await firstSignIn(visitor, port);
    await page.routeWebSocket(/\/api\/v1\/live$/, (socket) => {
      socket.onMessage((text) => {
        if (String(text).includes('"live"')) socket.send(snapshot);
      });
      socket.send(writeMessage({ type: 'hello', version: FRAME_VERSION, run: 'bench', site: site.id, machines: [] }));
    });
    await page.goto(`${port.url}/#/units`);
    await page.reload();
    await page.locator('[data-find]').waitFor();
    await page.locator('[role=status]', { hasText: BOXES.toLocaleString('en-GB') }).waitFor();
    const found: number[] = [];
    for (let i = 0; i < times; i++) {
      const id = boxRowAt(picture.boxes, Math.floor((i * BOXES) / times)).id;
      found.push(Number(await page.evaluate(typeAndWait(id))));
      await page.evaluate(typeAndWait(''));
    }
    const what = `a box found among ${BOXES} on the units' screen: from its number typed until it alone stands in the list; 95th hundredth (median ${median(found).toFixed(1)} ms, slowest ${share(found, 1).toFixed(0)} ms)`;
    return [about({ id: 'find-unit', what, value: share(found, 0.95), unit: 'ms', must: 50, aim: 10, n: times, seed: String(seed) })];
  });
}

async function atChancay<T>(seed: number, use: (browser: Browser, port: ServedPort) => Promise<T>): Promise<T> {
  const port = await servePort(['--site', 'chancay', '--speed', '1', '--seed', String(seed)]);
  const browser = await openBrowser();
  try {
    return await use(browser, port);
  } finally {
    await browser.close();
    await port.close();
  }
}

/** Counts the bytes of scripts as they come over the network. */
async function countScripts(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

/** Script of the page: types into the box of the search, and gives the time until the list holds that unit alone, or for no letters more than one [ms]. */
const typeAndWait = (letters: string): string => `(async () => {
  const letters = ${JSON.stringify(letters)};
  const input = document.querySelector('[data-find]');
  const isThere = () => {
    const names = [...document.querySelectorAll('[role=row] a')].map(({ textContent }) => textContent);
    return letters === '' ? names.length > 1 : names.length === 1 && names[0] === letters;
  };
  const from = performance.now();
  const there = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!isThere()) return;
      watch.disconnect();
      resolve(performance.now());
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, letters);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return (await there) - from;
})()`;
