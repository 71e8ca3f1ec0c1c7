import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Site } from '@estiba/port';
import { openBrowser } from '../../e2e/web/browser.ts';
import type { Measured } from '../lib/results.ts';
import { withBigYard, withMachines } from './big-port.ts';
import { about, median, share } from './figures.ts';

const root = join(import.meta.dirname, '..', '..');
const BOXES = 60_000;
const MACHINES = 1000;
const IN = 'in headless Chromium without a graphics card, 1280 by 720';

interface YardTimes {
  readonly script: number[];
  readonly drawn: number[];
  readonly machines: number;
}

interface TwinTimes {
  readonly drawn: number[];
  readonly draws: number;
  readonly triangles: number;
  readonly gl: string;
}

/** The yard map with 1,000 machines on the move. */
export async function yard(frames: number, seed: number, site: Site): Promise<Measured[]> {
  const { script, drawn, machines } = await onPage((page) => ask<YardTimes>(page, 'drawYard', wishOf(site, frames, seed)));
  const what = `frame of the yard map, all ${machines} machines moved, ${BOXES} boxes, ${IN}: until the canvas has drawn; median (95th hundredth ${share(drawn, 0.95).toFixed(1)} ms, script alone ${median(script).toFixed(1)} ms)`;
  return [about({ id: 'yard-frame', what, value: median(drawn), unit: 'ms', must: 4, aim: 2, n: frames, seed: String(seed) })];
}

/** The twin of 60,000 boxes and 1,000 machines in software. */
export async function twin(frames: number, seed: number, site: Site): Promise<Measured[]> {
  const { drawn, draws, triangles, gl } = await onPage((page) => ask<TwinTimes>(page, 'drawTwin', wishOf(site, frames, seed)));
  const port = `${BOXES} boxes, a ship and ${MACHINES} machines, the whole port in sight`;
  const what = `frame of the twin, all machines moved: ${port}, ${IN} (${gl}), until it is drawn; median (95th hundredth ${share(drawn, 0.95).toFixed(0)} ms)`;
  const row = { n: frames, seed: String(seed) };
  return [
    about({ ...row, id: 'twin-frame', what, value: median(drawn), unit: 'ms', must: 60, aim: 40 }),
    about({ ...row, id: 'twin-draws', what: `draw calls of that frame: ${port}`, value: draws, unit: 'calls', must: 150, aim: 80 }),
    about({
      ...row,
      id: 'twin-triangles',
      what: `triangles of that frame: ${port}`,
      value: triangles,
      unit: 'triangles',
      must: 400_000,
      aim: 150_000,
    }),
  ];
}

const wishOf = (site: Site, frames: number, seed: number) => ({
  site: withMachines(withBigYard(site), MACHINES),
  boxes: BOXES,
  frames,
  seed,
});

/** A blank page that knows the bench's functions. */
async function onPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const content = bundle();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.setContent('<!doctype html><title>bench</title><style>body{margin:0}</style>');
    await page.addScriptTag({ content });
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** What a function of the page gives. The page hands over plain values of the form the function says. */
async function ask<T>(page: Page, name: string, wish: object): Promise<T> {
  return page.evaluate(([called, given]) => Reflect.get(globalThis, called)(given), [name, wish] as const) as Promise<T>;
}

function bundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-bench-page-'));
  try {
    const page = join(import.meta.dirname, 'page');
    const args = [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      page,
      '--config',
      join(page, 'vite.config.mjs'),
      '--outDir',
      folder,
      '--emptyOutDir',
    ];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0)
      throw new Error(`The page of the bench could not be bundled (vite ended with ${status}). Maybe a source was changed half.`);
    return readFileSync(join(folder, 'bench.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
