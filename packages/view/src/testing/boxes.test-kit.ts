import { readFileSync } from 'node:fs';
import { groundBays, readSite, type Site, type Block } from '@estiba/port';
import { Random } from '@estiba/base';
import { type BoxRow, columnsOfBoxes } from '@estiba/messages/frames';
import { BoxTable } from '../boxes/box-table.ts';

/** A terminal of the repository. */
export function siteOf(name: string): Site {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../../../terminals/${name}/site.json`, import.meta.url), 'utf8'));
  const read = readSite(json);
  if (!read.ok) throw new Error(`terminals/${name} cannot be read`);
  return read.value;
}

/** A block of 10 by 3 by 4. */
export const smallBlock: Block = {
  id: 'A1',
  x: 100,
  y: 50,
  bays: 10,
  rows: 3,
  tiers: 4,
  bayPitch: 6.5,
  rowPitch: 2.8,
  machineSide: 'seaward',
  visitorSide: 'landward',
  reefers: [],
};

/** A box, harmless and full, announced unless told otherwise. */
export function rowOf(id: string, more: Partial<BoxRow> = {}): BoxRow {
  return {
    id,
    at: 'announced',
    of: '',
    bay: 0,
    row: 0,
    tier: 0,
    pod: 'PECLL',
    type: '45G1',
    line: 'COS',
    kg: 20_000,
    flags: ['verified'],
    temperature: null,
    imdg: '',
    ...more,
  };
}

export function tableOf(rows: readonly BoxRow[]): BoxTable {
  const table = new BoxTable(columnsOfBoxes([]));
  for (const row of rows) table.set(row);
  return table;
}

const PODS = ['PECLL', 'CNSHA', 'CLVAP', 'ECGYE', 'MXZLO', 'KRPUS', 'HKHKG', 'CLSAI', 'COBUN', 'USLGB', 'CNNGB'];

/** Stacks of random height on every ground slot, mostly 40' boxes; `fill` is the share of the places taken, near enough. */
export function filledYard(blocks: readonly Block[], fill: number, seed: number): BoxRow[] {
  const random = new Random(seed);
  const rows: BoxRow[] = [];
  const stand = (block: Block, bay: number, row: number, height: number): void => {
    for (let tier = 1; tier <= height; tier++)
      rows.push(
        rowOf(`BOX${rows.length}`, {
          at: 'yard',
          of: block.id,
          bay,
          row,
          tier,
          type: groundBays(bay).length === 2 ? '45G1' : '22G1',
          pod: PODS[Math.floor(random.next() * PODS.length)]!,
          kg: 2000 + Math.floor(random.next() * 28_000),
        }),
      );
  };
  for (const block of blocks)
    for (let pair = 0; pair < block.bays / 2; pair++)
      for (let row = 1; row <= block.rows; row++) {
        const height = (): number => Math.min(block.tiers, Math.round(block.tiers * (fill + (random.next() - 0.5) * 0.5)));
        if (random.next() < 0.7) stand(block, 4 * pair + 2, row, height());
        else for (const bay of [4 * pair + 1, 4 * pair + 3]) stand(block, bay, row, height());
      }
  return rows;
}
