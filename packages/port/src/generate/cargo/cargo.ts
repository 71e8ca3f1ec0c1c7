import { Random } from '@estiba/base';
import type { Container, PortCode } from '../../container/container.ts';
import type { VesselProfile } from '../../vessel/profile.ts';
import { cargoBudget } from './budget.ts';
import { type CargoMix, consign, drawBox, emptied } from './mix.ts';
import { numberer } from './numbers.ts';
import { ASIA, COAST, HOME, portPicker, rotationOf } from './rotation.ts';

/** What is asked of a call's cargo. */
export interface CargoOptions {
  readonly vessel: VesselProfile;
  /** TEU aboard at departure, as a share of the ship's. */
  readonly utilisation: number;
  /** Ports still to come after Chancay, 1 to 10. */
  readonly ports: number;
  readonly seed: number;
}

/** The cargo of one call at Chancay. */
export interface GeneratedCargo {
  readonly rotation: readonly PortCode[];
  /** Aboard on arrival, for later ports. */
  readonly onward: readonly Container[];
  /** Aboard on arrival, for Chancay. */
  readonly discharge: readonly Container[];
  readonly loadList: readonly Container[];
}

/** Shares of the departure's TEU that Chancay loads, and that she brought for Chancay. */
const LOADED = 0.4;
const DISCHARGED = 0.35;
/** Plugs that live reefers take at the most: dry boxes that stay aboard stand at many of the others. */
export const PLUGS_USED = 0.5;

/** The export season: live reefers, dry cargo, empties going back to Asia. */
export const exportSeason = (random: Random): CargoMix => ({
  reefers: random.between(0.25, 0.45),
  empties: random.between(0.2, 0.3),
  short: 0.5,
  shortEmpties: 0.3,
});
export const ONWARD: CargoMix = { reefers: 0.05, empties: 0.2, short: 0.4, shortEmpties: 0.35 };
const IMPORTS: CargoMix = { reefers: 0.01, empties: 0.15, short: 0.35, shortEmpties: 0.2 };

/**
 * Cargo for a call at Chancay in the export season, as three lists without places: what stays aboard, what is for Chancay and what Chancay
 * loads. Laden boxes become empties until the ship can carry the whole. Throws RangeError for a utilisation outside 0..1.
 */
export function generateCargo({ vessel, utilisation, ports, seed }: CargoOptions): GeneratedCargo {
  if (!(utilisation > 0 && utilisation <= 1))
    throw new RangeError(`generateCargo: utilisation ${utilisation}. Maybe a share such as 0.8 was meant.`);
  const random = new Random(seed);
  const rotation = rotationOf(ports);
  const number = numberer(random.fork());
  const teu = utilisation * vessel.particulars.teu;
  const plugs = PLUGS_USED * vessel.bays.reduce((sum, bay) => sum + bay.stacks.reduce((inBay, stack) => inBay + stack.plugs.length, 0), 0);
  const stream = (mix: CargoMix, wanted: number, freePlugs: number, pol: () => PortCode, pod: () => PortCode): Container[] => {
    const boxes: Container[] = [];
    let [left, free] = [wanted, Math.floor(freePlugs)];
    while (left >= 1) {
      const box = drawBox(mix, free > 0, random);
      left -= box.sizeType.lengthFt > 20 ? 2 : 1;
      if (box.reefer?.isActive === true) free -= 1;
      boxes.push(consign(box, number(), pol(), pod()));
    }
    return boxes;
  };
  const fromCoast = (): PortCode => random.pick(COAST);
  const fromAsia = (): PortCode => random.pick(ASIA);
  const home = (): PortCode => HOME;
  const onward = stream(ONWARD, (1 - LOADED) * teu, 0.3 * plugs, fromCoast, portPicker(rotation, false, random));
  const free = plugs - onward.filter((box) => box.reefer?.isActive).length;
  const discharge = stream(IMPORTS, DISCHARGED * teu, free, fromAsia, home);
  const loadList = stream(exportSeason(random), LOADED * teu, free, home, portPicker(rotation, true, random));
  const lighter = lightener([...onward, ...loadList], cargoBudget(vessel, utilisation), random);
  const staying = onward.map(lighter);
  const arrivalBudget = cargoBudget(vessel, utilisation * (1 - LOADED + DISCHARGED)) - grossOf(staying);
  return {
    rotation,
    onward: staying,
    discharge: discharge.map(lightener(discharge, arrivalBudget, random)),
    loadList: loadList.map(lighter),
  };
}

/** Chooses laden boxes to travel empty, until all together weigh no more than `budget` [t]. Reefers, dangerous and open units stay laden. */
export function lightener(boxes: readonly Container[], budget: number, random: Random): (box: Container) => Container {
  const isPlain = (box: Container): boolean =>
    !box.isEmpty && box.reefer === undefined && box.dangerousGoods.length === 0 && box.sizeType.kind === 'dry';
  let excess = grossOf(boxes) - budget;
  const empties = new Set<Container>();
  for (const box of random.shuffle(boxes.filter(isPlain))) {
    if (excess <= 0) break;
    empties.add(box);
    excess -= (box.weight.gross - emptied(box.sizeType).weight.gross) / 1000;
  }
  return (box) => (empties.has(box) ? { ...box, ...emptied(box.sizeType) } : box);
}

/** Mass of all boxes together [t]. */
export function grossOf(boxes: readonly Container[]): number {
  return boxes.reduce((sum, box) => sum + box.weight.gross, 0) / 1000;
}
