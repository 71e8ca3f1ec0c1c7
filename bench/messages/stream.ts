// Streams one scenario through the reader in a process of its own and prints what it took.
//   node bench/messages/stream.ts plan COUNT | garbage MEGABYTES | heads COUNT
import { Random } from '@estiba/base';
import { streamEdifact } from '@estiba/messages';
import { planChunks } from './plan-text.ts';

const MEGABYTE = 1 << 20;

/** Random bytes, the worst a file can hold: a terminator now and then, hardly ever a tag. */
function* garbage(megabytes: number): Generator<Uint8Array> {
  const random = new Random(1);
  const chunk = new Uint8Array(MEGABYTE);
  const words = new Uint32Array(chunk.buffer);
  for (let i = 0; i < megabytes; i++) {
    for (let j = 0; j < words.length; j++) words[j] = random.uint32();
    yield chunk;
  }
}

function* heads(count: number): Generator<Uint8Array> {
  const chunk = Buffer.from("UNH+1+BAPLIE:D:95B:UN:SMDG20'".repeat(1000));
  yield Buffer.from("UNB+UNOA:1+A+B+140124:0741+1'");
  for (let i = 0; i < count; i += 1000) yield chunk;
}

const [scenario = '', size = '1'] = process.argv.slice(2);
const sources = { plan: (n: number) => planChunks(n, 1), garbage, heads };
if (!(scenario in sources)) throw new Error(`There is no scenario '${scenario}'. Maybe one of: ${Object.keys(sources).join(', ')}.`);

let making = 0;
/** Times what makes the input, so that it can be taken off. */
function* timed(chunks: Iterator<Uint8Array>): Generator<Uint8Array> {
  for (;;) {
    const started = performance.now();
    const next = chunks.next();
    making += performance.now() - started;
    if (next.done === true) return;
    yield next.value;
  }
}

const started = performance.now();
const counts = { box: 0, message: 0, finding: 0, envelope: 0 };
for (const event of streamEdifact(timed(sources[scenario as keyof typeof sources](Number(size))))) counts[event.kind]++;
const seconds = (performance.now() - started - making) / 1000;
console.log(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, ...counts }));
