import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { columnsOfBoxes, decodePicture, encodePicture, type Picture, TABLE_NAMES } from '@estiba/messages/frames';
import type { Site } from '@estiba/port';
import type { Measured } from '../lib/results.ts';
import { BoxTable } from '@estiba/view';
import { boxesIn, machineRows, shipAlongside, withBigYard, withMachines } from './big-port.ts';
import { about, median } from './figures.ts';

/** As the server packs it. */
const PACKING = { level: 4, strategy: constants.Z_FILTERED };
const OFTEN = { runs: 200, warm: 50 };

/** The whole picture as a browser gets it first: its bytes on the wire, and the time to read it. */
export async function snapshot(boxes: number, seed: number, site: Site, { runs, warm } = OFTEN): Promise<Measured[]> {
  const body = encodePicture(pictureOf(site, boxes, seed));
  const packed = gzipSync(body, PACKING);
  const decoder = new TextDecoder();
  const read = (bytes: Uint8Array) => decodePicture(bytes, (text) => decoder.decode(text));
  const { buffer, byteOffset, length } = gunzipSync(packed);
  const plain = new Uint8Array(buffer, byteOffset, length);
  const picture = read(plain);
  if (!picture.ok || picture.value.boxes.count !== boxes || new BoxTable(picture.value.boxes).present !== boxes)
    throw new Error('The picture that was written does not read back.');
  // Each by itself: what one leaves behind must not be cleared away in the time of another.
  const [unpacking, reading, tabling] = [() => gunzipSync(packed), () => read(plain), () => new BoxTable(picture.value.boxes)].map((work) =>
    timesOf(work, runs, warm),
  ) as [number[], number[], number[]];
  const what = `snapshot of ${boxes} boxes and 1,000 machines`;
  return [
    about({
      id: 'snapshot-bytes',
      what: `${what}: bytes on the wire, compressed as the server does (${Math.round(body.length / 1000)} KB plain)`,
      value: packed.length / 1000,
      unit: 'KB',
      must: 500,
      aim: 350,
      n: boxes,
      seed: String(seed),
    }),
    about({
      id: 'snapshot-decode',
      what: `${what}: columns and rows from the unpacked frame, checked, in Node's V8 when it is warm; unpacking took ${median(unpacking).toFixed(1)} ms before, the table that takes changes ${median(tabling).toFixed(1)} ms after`,
      value: median(reading),
      unit: 'ms',
      must: 5,
      aim: 1,
      n: runs,
      seed: String(seed),
    }),
  ];
}

/** So many times of some work, after so many that do not count [ms]. */
function timesOf(work: () => unknown, runs: number, warm: number): number[] {
  const times: number[] = [];
  for (let run = 0; run < runs + warm; run++) {
    const from = performance.now();
    work();
    if (run >= warm) times.push(performance.now() - from);
  }
  return times;
}

/** A port with so many boxes and 1,000 machines, as one picture. */
export function pictureOf(site: Site, boxes: number, seed: number): Picture {
  const big = withMachines(withBigYard(site), 1000);
  const rows = Object.fromEntries(TABLE_NAMES.filter((table) => table !== 'boxes').map((table) => [table, [] as unknown[]]));
  rows['machines'] = machineRows(big).map((row) => [row.id, row]);
  rows['calls'] = [['C1', shipAlongside()]];
  // Each list was made of the rows of its own table.
  return { rows: rows as unknown as Picture['rows'], boxes: columnsOfBoxes(boxesIn(big.blocks, boxes, seed)) };
}
