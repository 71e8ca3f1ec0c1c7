import type { Random } from '@estiba/base';
import type { MasterInstance } from './instance.ts';
import { readMaster } from './read.ts';

/** What a small instance is made of. Four bays in a row, each with a hold block, a lid and a deck block on it; bins are neighbours. */
export interface Small {
  readonly ports: number;
  readonly bays: number;
  /** TEU of a hold and of a deck block; FEU are half of it. */
  readonly hold: number;
  readonly deck: number;
  readonly plugs: number;
  /** `length weight kind`. */
  readonly types: readonly string[];
  /** Containers wanted: from, to, by type; legs not told want none. */
  readonly legs: readonly (readonly [number, number, readonly number[]])[];
  /** Containers aboard: to, block, by type. */
  readonly aboard: readonly (readonly [number, number, readonly number[]])[];
  /** Half the width of every window and the limits of shear and bending. */
  readonly slack: number;
}

export const small: Small = {
  ports: 3,
  bays: 3,
  hold: 6,
  deck: 2,
  plugs: 2,
  types: ['20 10 DC', '40 20 HR'],
  legs: [
    [1, 2, [3, 1]],
    [1, 3, [2, 1]],
    [2, 3, [2, 2]],
  ],
  aboard: [],
  slack: 1e6,
};

const repeat = (count: number, value: (k: number) => number | string): string =>
  Array.from({ length: count }, (_, k) => value(k)).join(' ');

/** The text of a small instance. Block 2b + 1 is on deck of bay b + 1, block 2b + 2 in its hold. Bays are 10 m long, the first is the foremost; blocks are a metre off the centre line, by turns. */
export function textOf({ ports, bays, hold, deck, plugs, types, legs, aboard, slack }: Small): string {
  const blocks = 2 * bays;
  const lcg = (bay: number): number => 5 * (bays - 1) - 10 * bay;
  const weights = types.map((type) => Number(type.split(' ')[1]));
  const none = types.map(() => 0);
  const tonnes = (counts: readonly number[]): number => counts.reduce((sum, count, type) => sum + count * weights[type]!, 0);
  const displacement = Array.from({ length: ports - 1 }, (_, p) => {
    const loaded = legs.reduce((sum, [from, to, counts]) => (from <= p + 1 && to > p + 1 ? sum + tonnes(counts) : sum), 0);
    return 100 * bays + loaded + aboard.reduce((sum, [to, , counts]) => (to > p + 1 ? sum + tonnes(counts) : sum), 0);
  });
  const wanted: string[] = [];
  for (let from = 1; from <= ports; from++)
    for (let to = from + 1; to <= ports; to++)
      wanted.push(`${from} ${to} ${(legs.find(([o, d]) => o === from && d === to)?.[2] ?? none).join(' ')}`);
  const there: string[] = [];
  for (let to = 2; to <= ports; to++)
    for (let block = 1; block <= blocks; block++)
      there.push(`${to} ${block} ${(aboard.find(([d, b]) => d === to && b === block)?.[2] ?? none).join(' ')}`);
  return [
    `${ports} ${bays} ${blocks} ${bays - 1} ${types.length}`,
    repeat(bays, (bay) => 2 * bay + 1),
    repeat(blocks, (block) => (block % 2 === 0 ? block + 2 : -1)),
    ...Array.from({ length: bays }, (_, bay) => `${bay + 1} ${2 * bay + 1}`),
    repeat(blocks, (block) => Math.floor(block / 2) + 1),
    repeat(blocks, (block) => (block % 2 === 0 ? deck : hold)),
    repeat(blocks, (block) => (block % 2 === 0 ? deck : hold) / 2),
    repeat(blocks, (block) => (block % 2 === 0 ? 0 : plugs)),
    repeat(blocks, (block) => (block % 2 === 0 ? deck : hold) * 15),
    repeat(blocks, (block) => lcg(Math.floor(block / 2))),
    repeat(blocks, (block) => (block % 2 === 0 ? 20 : 10)),
    repeat(blocks, (block) => (Math.floor(block / 2) % 2 === 0 ? 1 : -1)),
    ...displacement.map((tonnes) => repeat(bays, () => tonnes / bays)),
    ...Array.from({ length: bays - 1 }, (_, bay) => `${bay + 1} ${bay + 2}`),
    repeat(bays, () => 100),
    repeat(bays, lcg),
    repeat(bays, () => 12),
    repeat(bays, () => 0),
    repeat(bays, () => -slack),
    repeat(bays, () => slack),
    repeat(bays, () => slack),
    displacement.join(' '),
    ...[-slack, slack, slack, -slack, slack].map((limit) => repeat(ports - 1, () => limit)),
    ...types,
    ...wanted,
    ...there,
    '',
  ].join('\n');
}

export function instanceOf(given: Partial<Small> = {}): MasterInstance {
  const read = readMaster(textOf({ ...small, ...given }));
  if (!read.ok) throw new Error(`The instance of the test is wrong: ${JSON.stringify(read.reasons)}. Maybe a figure is out of range.`);
  return read.value;
}

/** A random small instance that has room for everything. */
export function randomSmall(random: Random): Partial<Small> {
  const ports = 3 + random.int(2);
  const legs: [number, number, number[]][] = [];
  for (let from = 1; from < ports; from++) for (let to = from + 1; to <= ports; to++) legs.push([from, to, [random.int(3), random.int(2)]]);
  const aboard: [number, number, number[]][] = [[2 + random.int(ports - 1), 1 + 2 * random.int(3), [1 + random.int(2), 0]]];
  return { ports, bays: 3 + random.int(2), hold: 10, deck: 2, plugs: 5, legs, aboard };
}
