import { kilograms, type Milliseconds, millimetres, milliseconds, Random } from '@estiba/base';
import type { Container, PortCode } from '../../container/container.ts';
import type { Scenario, ScenarioVisitor } from '../../scenario/scenario.ts';
import type { Site } from '../../site/site.ts';
import { numberer } from '../cargo/numbers.ts';
import { exportStacks } from './export-stacks.ts';
import { type ShipWish, shipCall, type Stow } from './ship-call.ts';
import { standAshore } from './stand-ashore.ts';

/** What is asked of a day. */
export interface ScenarioOptions {
  readonly seed: number;
  /** UTC. */
  readonly start: Milliseconds;
  readonly hours: number;
  readonly ships: readonly ShipWish[];
  /** Road trucks that bring a box, and that fetch one, over the whole day. */
  readonly deliveries: number;
  readonly collections: number;
  readonly stow: Stow;
}

const HOUR = 3_600_000;
/** Import boxes stand this high, as they came from ships. */
const IMPORT_HEIGHT = 4;

/** A day at a terminal: ships with cargo, the yard as it stands, road trucks. What the yard cannot hold is on no list. The same options and site give the same day. */
export function generateScenario(site: Site, options: ScenarioOptions): Scenario {
  const { seed, start, hours, ships, stow } = options;
  const random = new Random(seed);
  const number = numberer(random.fork());
  const taken = new Set<string>();
  const claim = (box: Container): Container => {
    let named = box;
    while (taken.has(named.id)) named = { ...named, id: number().id };
    taken.add(named.id);
    return named;
  };
  const calls = ships.map((wish, i) => shipCall(site, wish, i + 1, start, seed + i, stow, claim));
  const here = site.port as PortCode;
  const plain = (lengthFt: 20 | 40, pol: PortCode, pod: PortCode): Container =>
    claim({ ...plainBox(lengthFt, random), ...number(), pol, pod });
  const away = calls[0]?.rotation[0] ?? here;
  const stacks = calls.flatMap((call, i) => exportStacks(call.loadList, seed + i, (lengthFt) => plain(lengthFt, here, away)));
  const imports = Array.from({ length: options.collections }, () => plain(random.next() < 0.4 ? 20 : 40, away, here));
  const { stood, left } = standAshore(site, [...stacks, ...importStacks(imports)]);
  return {
    format: 'estiba-scenario/1',
    site: site.id,
    seed,
    start,
    end: milliseconds(start + hours * HOUR),
    calls: calls.map((call) => ({ ...call, loadList: call.loadList.filter(({ id }) => !left.has(id)) })),
    inventory: stood,
    visitors: roadTrucks(
      [
        ...Array.from({ length: options.deliveries }, () => ['deliver', plain(random.next() < 0.4 ? 20 : 40, here, away)] as const),
        ...imports.filter(({ id }) => !left.has(id)).map((box) => ['collect', box] as const),
      ],
      start,
      hours,
      random,
    ),
  };
}

function plainBox(lengthFt: 20 | 40, random: Random): Omit<Container, 'id' | 'operator' | 'pol' | 'pod'> {
  const isHigh = lengthFt === 40 && random.next() < 0.7;
  return {
    sizeType: {
      code: lengthFt === 20 ? '22G1' : isHigh ? '45G1' : '42G1',
      lengthFt,
      height: millimetres(isHigh ? 2896 : 2591),
      kind: 'dry',
      isCertain: true,
    },
    isEmpty: false,
    weight: {
      gross: kilograms(Math.round(random.between(lengthFt === 20 ? 6_000 : 9_000, lengthFt === 20 ? 24_000 : 28_000))),
      source: 'vgm',
      vgmMethod: 'SM1',
    },
    dangerousGoods: [],
  };
}

function importStacks(boxes: readonly Container[]): Container[][] {
  return [20, 40].flatMap((lengthFt) => {
    const alike = boxes.filter((box) => box.sizeType.lengthFt === lengthFt);
    return Array.from({ length: Math.ceil(alike.length / IMPORT_HEIGHT) }, (_, i) =>
      alike.slice(i * IMPORT_HEIGHT, (i + 1) * IMPORT_HEIGHT),
    );
  });
}

/** Road trucks over the day, in order of their arrival at the gate. */
function roadTrucks(
  errands: readonly (readonly ['deliver' | 'collect', Container])[],
  start: Milliseconds,
  hours: number,
  random: Random,
): ScenarioVisitor[] {
  return errands
    .map(([purpose, container]) => ({ purpose, container, at: milliseconds(start + Math.floor(random.next() * hours * HOUR)) }))
    .sort((a, b) => a.at - b.at || (a.container.id < b.container.id ? -1 : 1))
    .map((errand, i) => ({ id: `V${String(i + 1).padStart(5, '0')}`, ...errand }));
}
