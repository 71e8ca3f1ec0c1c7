// Figures of reading EDIFACT: speed, linearity, memory, hostile input, and the ratio to npm's `edifact` parser.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readEdifact, readSegments } from '@estiba/messages';
import edifact from 'edifact';
import { type Measured, writeRows } from './lib/results.ts';
import { planText } from './messages/plan-text.ts';

interface Streamed {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly box: number;
  readonly finding: number;
}

/** Streams must do with this heap, whatever their length. */
const HEAP = '--max-old-space-size=128';

const rows: Measured[] = [];
function row(id: string, what: string, value: number, unit: string, must: number | null, aim: number | null, n: number, seed = '1'): void {
  rows.push({ of: 'plan', id: `messages-${id}`, what, value: Number(value.toPrecision(4)), unit, better: 'lower', must, aim, n, seed });
  console.log(`${id}: ${value.toPrecision(4)} ${unit}`);
}

function median(run: () => void, times: number): number {
  const all = Array.from({ length: times }, () => {
    const started = performance.now();
    run();
    return (performance.now() - started) / 1000;
  });
  return all.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

function streamed(scenario: string, size: number): Streamed {
  const out = execFileSync(process.execPath, [HEAP, join(import.meta.dirname, 'messages/stream.ts'), scenario, String(size)], {
    encoding: 'utf8',
  });
  return JSON.parse(out) as Streamed;
}

const BOXES = 20_000;
const bytes = planText(BOXES, 1);
const text = Buffer.from(bytes).toString('latin1');

const started = performance.now();
const first = readEdifact(bytes);
const cold = (performance.now() - started) / 1000;
if (first.account.boxes !== BOXES) throw new Error(`${first.account.boxes} boxes were read of ${BOXES}.`);
row('read-cold', `BAPLIE of 20,000 boxes (${(bytes.length / 1e6).toFixed(1)} MB), first reading in a new process`, cold, 's', 0.5, null, 1);
const warm = median(() => readEdifact(bytes), 7);
row('read', 'the same, median of 7', warm, 's', 0.5, null, 7);

const ours = median(() => {
  let components = 0;
  readSegments([text], (segment) => {
    const { length } = segment;
    for (let element = 1; element <= length; element++) components += segment.components(element).length;
  });
}, 7);
const theirs = median(() => {
  const parser = new edifact.Parser();
  let components = 0;
  parser.encoding('UNOC');
  // Without listeners it would do less than we do.
  parser.on('opensegment', () => undefined);
  parser.on('component', () => components++);
  parser.write(text);
  parser.end();
}, 7);
row(
  'segments-to-edifact',
  "cutting the same plan into segments and components: our time over that of npm's edifact 1.2.12 (told UNOC)",
  ours / theirs,
  'ratio',
  null,
  1,
  7,
);
row(
  'read-to-edifact',
  "reading the same plan into boxes with all checks: our time over edifact's for components alone",
  warm / theirs,
  'ratio',
  null,
  null,
  7,
);

const small = streamed('plan', 100_000);
const large = streamed('plan', 1_000_000);
if (large.box !== 1_000_000) throw new Error(`${large.box} boxes were streamed of 1,000,000.`);
row('million', 'one BAPLIE of 1,000,000 boxes, streamed, its making not counted', large.seconds, 's', null, null, 1);
row('linear', 'time for each box at 1,000,000 boxes over that at 100,000', large.seconds / 10 / small.seconds, 'ratio', 1.25, 1, 1);
row(
  'million-memory',
  'peak memory of the whole process for 1,000,000 boxes, its making included, the heap held to 128 MB',
  large.peakMegabytes,
  'MB',
  null,
  null,
  1,
);
row('memory-growth', 'the same over that for 100,000 boxes', large.peakMegabytes / small.peakMegabytes, 'ratio', 1.5, 1, 1);

const garbage = streamed('garbage', 200);
row('garbage', '200 MB of random bytes, streamed', garbage.seconds, 's', null, null, 1);
row('garbage-memory', 'peak memory for that', garbage.peakMegabytes, 'MB', null, null, 1);
const heads = streamed('heads', 1_000_000);
row('heads', '1,000,000 UNH, streamed', heads.seconds, 's', null, null, 1, '');
row('heads-memory', 'peak memory for that', heads.peakMegabytes, 'MB', null, null, 1, '');

writeRows('messages', rows);
