import { Random } from '@estiba/base';
import type { BoxFlag, BoxRow, CallRow, MachineRow } from '@estiba/messages/frames';
import { type Block, checkDigitOf, compileLanes, groundBays, outlineOf, type Site } from '@estiba/port';
import { generateVessel } from '@estiba/port/generate';

const PODS = ['PECLL', 'CNSHA', 'CLVAP', 'ECGYE', 'MXZLO', 'KRPUS', 'HKHKG', 'CLSAI', 'COBUN', 'USLGB', 'CNNGB', 'PABLB'];
const LINES = ['COS', 'MSC', 'MSK', 'CMA', 'HLC', 'ONE', 'EMC'];
const OWNERS = ['CSNU', 'MSCU', 'MSKU', 'CMAU', 'HLBU', 'ONEU', 'EGHU', 'TCLU', 'TRHU'];

/** The first lane of the parking behind the yard, and how far the lanes are apart [m]. */
const BEHIND = 440;
const APART = 60;

/** A site of so many machines: the real one, with lanes of parking places behind its yard for as many trucks as are missing. */
export function withMachines(site: Site, machines: number): Site {
  const { sts, armg } = site.equipment;
  const trucks = machines - sts.length - armg.length;
  const top = Math.max(...site.lanes.filter(({ axis }) => axis === 'x').map(({ at }) => at));
  const rows = [
    [40, 260],
    [360, 580],
    [680, 900],
  ] as const;
  const perLane = rows.reduce((sum, [from, to]) => sum + 2 * ((to - from) / 20 + 1), 0);
  const behind = Array.from({ length: Math.ceil(trucks / perLane) }, (_, i) => ({ id: `PARK${i}`, at: BEHIND + APART * i }));
  const last = behind.at(-1)!.at;
  const reach = (metre: number): number => (metre === top ? last : metre);
  const parking = behind.flatMap(({ id }, lane) =>
    rows.flatMap(([from, to], row) =>
      [8, -8].map((offset, side) => ({
        id: `Z${lane}${'abc'[row]}${side}`,
        kind: 'parking' as const,
        lane: id,
        offset,
        from,
        to,
        pitch: 20,
      })),
    ),
  );
  const homes = parking.flatMap(({ id, from, to }) =>
    Array.from({ length: (to - from) / 20 + 1 }, (_, place) => `${id}.${String(place + 1).padStart(2, '0')}`),
  );
  return {
    ...site,
    lanes: [
      ...site.lanes.map((lane) => (lane.axis === 'y' ? { ...lane, from: reach(lane.from), to: reach(lane.to) } : lane)),
      ...behind.map(({ id, at }) => ({ id, axis: 'x' as const, at, from: 940, to: 0, maxSpeed: 7 })),
    ],
    pockets: [...site.pockets.filter(({ kind }) => kind !== 'parking'), ...parking],
    equipment: {
      ...site.equipment,
      trucks: homes.slice(0, trucks).map((home, i) => ({
        id: `T${String(i + 1).padStart(4, '0')}`,
        home,
        vda5050: { version: '2.1' as const, manufacturer: 'bench', dialect: 'estiba-emulator' },
        isInService: true,
      })),
    },
  };
}

/** The same site with a yard of 50 blocks, 40 by 10 by 6. */
export const withBigYard = (site: Site): Site => ({
  ...site,
  blocks: Array.from(
    { length: 50 },
    (_, i): Block => ({
      ...site.blocks[0]!,
      id: `B${i}`,
      x: 20 + 300 * (i % 10),
      y: 153 + 60 * Math.floor(i / 10),
      bays: 40,
      rows: 10,
      tiers: 6,
    }),
  ),
});

/**
 * So many boxes in stacks of all heights, two thirds of them 40', with the mix of a port: reefers, dangerous goods, holds, empties. They come
 * by their places, as a server tells them; their numbers have no order.
 */
export function boxesIn(blocks: readonly Block[], count: number, seed: number): BoxRow[] {
  const random = new Random(seed);
  const boxes: BoxRow[] = [];
  const serials = new Set<number>();
  const nextSerial = (): number => {
    let serial = random.int(1_000_000);
    while (serials.has(serial)) serial = random.int(1_000_000);
    serials.add(serial);
    return serial;
  };
  const stack = (block: Block, bay: number, row: number): void => {
    const height = Math.min(block.tiers, Math.round(block.tiers * (0.55 + 0.5 * random.next())));
    for (let tier = 1; tier <= height && boxes.length < count; tier++)
      boxes.push(box(random, nextSerial(), { at: 'yard', of: block.id, bay, row, tier }));
  };
  for (const block of blocks)
    for (let pair = 0; pair < block.bays / 2; pair++)
      for (let row = 1; row <= block.rows; row++)
        if (random.next() < 0.7) stack(block, 4 * pair + 2, row);
        else for (const bay of [4 * pair + 1, 4 * pair + 3]) stack(block, bay, row);
  // What the yard does not hold was announced.
  while (boxes.length < count) boxes.push(box(random, nextSerial(), { at: 'announced', of: '', bay: 0, row: 0, tier: 0 }));
  return boxes;
}

function box(random: Random, serial: number, place: Pick<BoxRow, 'at' | 'of' | 'bay' | 'row' | 'tier'>): BoxRow {
  const flags: BoxFlag[] = random.next() < 0.9 ? ['verified'] : [];
  const isReefer = random.next() < 0.08;
  const isEmpty = !isReefer && random.next() < 0.2;
  if (isEmpty) flags.push('empty');
  if (isReefer) flags.push('reefer', 'live');
  if (random.next() < 0.03) flags.push('customs');
  const isLong = groundBays(place.bay).length === 2;
  const head = `${random.pick(OWNERS)}${String(serial).padStart(6, '0')}`;
  return {
    id: `${head}${checkDigitOf(head)}`,
    ...place,
    pod: random.pick(PODS),
    type: isLong ? random.pick(isReefer ? ['45R1'] : ['45G1', '45G1', '42G1']) : isReefer ? '22R1' : '22G1',
    line: random.pick(LINES),
    kg: isEmpty ? 3800 : 5000 + random.int(26_000),
    flags,
    temperature: isReefer ? random.pick([-20, -18, -1, 2, 13]) : null,
    imdg: random.next() < 0.03 ? random.pick(['2.1', '3', '8', '9']) : '',
  };
}

export function machineRows({ equipment }: Site): MachineRow[] {
  const plain = {
    call: null,
    technical: 'green',
    operational: 'automatic',
    link: 'online',
    barred: null,
    charge: 80,
    holding: [],
    steps: [],
  };
  const rest = { ...plain, whyIdle: [], route: null };
  return [
    ...equipment.sts.map(({ id }) => ({ ...rest, id, kind: 'sts', block: null, home: null, cell: null })),
    ...equipment.armg.map(({ id, block }) => ({ ...rest, id, kind: 'armg', block, home: null, cell: null })),
    ...equipment.trucks.map(({ id, home }) => ({ ...rest, id, kind: 'truck', block: null, home, cell: home })),
  ] as MachineRow[];
}

/** Places for trucks on the lanes of the real site, the homes behind its yard left aside: where a map of the yard shows them. */
export function placesInSight(site: Site): readonly { readonly x: number; readonly y: number }[] {
  const graph = compileLanes(site);
  const inSight = [...Array(graph.count).keys()].filter((cell) => graph.y[cell]! < BEHIND - APART / 2);
  const every = Math.max(1, Math.floor(inSight.length / site.equipment.trucks.length));
  return site.equipment.trucks.map((_, i) => {
    const cell = inSight[(i * every) % inSight.length]!;
    return { x: graph.x[cell]!, y: graph.y[cell]! };
  });
}

/** A ship alongside. */
export const shipAlongside = (): CallRow => ({
  call: 'C1',
  vessel: 'class:5000',
  voyage: '012E',
  berth: 'BERTH1',
  bowAt: 320,
  outline: outlineOf(generateVessel(5000)),
  eta: 0,
  etd: null,
  phase: 'working',
  plan: null,
  cranes: [],
  rotation: [],
  openLids: [],
  lashedBays: [],
  leftOut: [],
  whyLeftOut: [],
  without: [],
  planWanted: null,
  planFailed: null,
  toLoad: 0,
  queues: [],
});
