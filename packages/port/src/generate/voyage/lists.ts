import type { Random } from '@estiba/base';
import type { Container, PortCode } from '../../container/container.ts';
import type { VesselProfile } from '../../vessel/profile.ts';
import { cargoBudget } from '../cargo/budget.ts';
import { exportSeason, grossOf, lightener, ONWARD, PLUGS_USED } from '../cargo/cargo.ts';
import { type CargoMix, consign, drawBox } from '../cargo/mix.ts';
import { numberer } from '../cargo/numbers.ts';
import { COAST, pickByShare } from '../cargo/rotation.ts';

interface ListWish {
  readonly vessel: VesselProfile;
  readonly utilisation: number;
  /** Boxes are aboard when she comes to the first port. */
  readonly isLaden: boolean;
  /** Ports planned, in sailing order. */
  readonly route: readonly PortCode[];
  readonly random: Random;
}

/** What is aboard on arrival, and what each port loads. */
interface VoyageLists {
  readonly aboard: readonly Container[];
  readonly lists: readonly (readonly Container[])[];
}

/**
 * Fills the ship anew at each port: boxes for later ports in shares drawn anew at each, until the TEU asked for is aboard; live reefers while
 * plugs are free; laden boxes become empties where the ship could not carry the whole.
 */
export function drawLists({ vessel, utilisation, isLaden, route, random }: ListWish): VoyageLists {
  if (!(utilisation > 0 && utilisation <= 1))
    throw new RangeError(`generateVoyage: utilisation ${utilisation}. Maybe a share such as 0.8 was meant.`);
  const number = numberer(random.fork());
  const plugs = Math.floor(
    PLUGS_USED * vessel.bays.reduce((sum, bay) => sum + bay.stacks.reduce((inBay, stack) => inBay + stack.plugs.length, 0), 0),
  );
  const budget = cargoBudget(vessel, utilisation);
  let aboard: Container[] = [];
  const fill = (mix: CargoMix, pol: () => PortCode, pods: readonly PortCode[]): Container[] => {
    const shares = pods.map(() => random.between(0.2, 1.8));
    const drawn: Container[] = [];
    let room = utilisation * vessel.particulars.teu - aboard.reduce((sum, box) => sum + teuOf(box), 0);
    let free = plugs - aboard.filter(isLiveReefer).length;
    while (pods.length > 0 && room >= 1) {
      const box = drawBox(mix, free > 0, random);
      const named = consign(box, number(), pol(), pickByShare(pods, shares, random));
      room -= teuOf(named);
      if (isLiveReefer(named)) free--;
      drawn.push(named);
    }
    const listed = drawn.map(lightener(drawn, budget - grossOf(aboard), random));
    aboard = [...aboard, ...listed];
    return listed;
  };
  const first = isLaden ? fill(ONWARD, () => random.pick(COAST), route) : [];
  const lists = route.map((port, at) => {
    aboard = aboard.filter((box) => box.pod !== port);
    return fill(at === 0 ? exportSeason(random) : ONWARD, () => port, route.slice(at + 1));
  });
  return { aboard: first, lists };
}

const isLiveReefer = (box: Container): boolean => box.reefer?.isActive === true;
const teuOf = (box: Container): number => (box.sizeType.lengthFt > 20 ? 2 : 1);
