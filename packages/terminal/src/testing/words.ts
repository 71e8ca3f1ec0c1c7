import { readFileSync } from 'node:fs';
import { milliseconds } from '@estiba/base';
import { kilograms } from '@estiba/base';
import {
  type Container,
  containerId,
  portCode,
  readSite,
  type ShipOutline,
  sizeTypeOf,
  type StackOutline,
  type WorkInstruction,
} from '@estiba/port';
import { type Ground, groundOf } from '../ground.ts';
import type { CallAnnouncement } from '../words/call-visit.ts';

/** The small site of this repository, read as the server reads it; once, and shared by the tests of a process. */
export const smallGround = (): Ground => (known ??= readGround());
let known: Ground | null = null;

function readGround(): Ground {
  const site = readSite(JSON.parse(readFileSync(new URL('../../../../terminals/langstrand/site.json', import.meta.url), 'utf8')));
  if (!site.ok) throw new Error(`terminals/langstrand: ${JSON.stringify(site.reasons)}`);
  return groundOf(site.value);
}

export function box(id: string, sizeType: '22G1' | '45G1' = '45G1', source: 'vgm' | 'estimated' = 'vgm'): Container {
  return {
    id: containerId(id),
    sizeType: sizeTypeOf(sizeType),
    isEmpty: false,
    weight: { gross: kilograms(20_000), source },
    pol: portCode('CNSHA'),
    pod: portCode('PECHY'),
    operator: 'XYZ',
    dangerousGoods: [],
  };
}

const stacks = (lid: string): StackOutline[] =>
  [0, 1, 2].flatMap((row): StackOutline[] => [
    { level: 'hold', row, y: row, z: 2, bottomTier: 2, tiers: 3, lid },
    { level: 'deck', row, y: row, z: 12, bottomTier: 82, tiers: 3, lid },
  ]);

/** A ship of two 40' bays, each with three rows, three tiers in the hold, three on deck, and a lid between. */
const outline: ShipOutline = {
  name: 'Tiny',
  loa: 120,
  bays: [
    { number: 2, fromBow: 30, stacks: stacks('L2') },
    { number: 6, fromBow: 50, stacks: stacks('L6') },
  ],
};

export function announcement(call = 'C1'): CallAnnouncement {
  return {
    call,
    vessel: 'class:tiny',
    outline,
    port: portCode('XXLGS'),
    voyage: '001W',
    rotation: [],
    berth: 'BERTH1',
    bowAt: 300,
    eta: milliseconds(0),
    etd: null,
  };
}

export const slot = (bay: number, row: number, tier: number) => ({ bay, row, tier });
export const yard = (block: string, bay: number, row: number, tier: number) => ({ block, bay, row, tier });

type BoxWork = Extract<WorkInstruction, { readonly boxes: unknown }>;

export function line(
  kind: BoxWork['kind'],
  bay: number,
  ...boxes: readonly (readonly [string, ReturnType<typeof slot>])[]
): WorkInstruction {
  return {
    kind,
    bay,
    boxes: boxes.map(([id, at]) => ({ id: containerId(id), slot: at })),
    start: milliseconds(0),
    end: milliseconds(60_000),
  };
}

export const lidLine = (kind: 'open-lid' | 'close-lid', bay: number, lid: string): WorkInstruction => ({
  kind,
  bay,
  lid,
  start: milliseconds(0),
  end: milliseconds(60_000),
});
