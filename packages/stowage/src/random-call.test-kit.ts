import type { Random } from '@estiba/base';
import type { BayProfile, Call, Container, DangerousGoods, StackProfile, VesselProfile } from '@estiba/port';
import type { BoxWords } from './check/small-call.test-kit.ts';
import { box, smallCall } from './check/small-call.test-kit.ts';
import { smallShip, withBays, withStacks } from './check/small-ship.test-kit.ts';
import { Planner } from './planner.test-kit.ts';
import { FT20 } from './problem/boxes.ts';
import { slotOf } from './problem/places.ts';
import { AFT, BOTH, FORE } from './problem/ship.ts';

/* Random barges, boxes and stowages in which every rule has its chance to be broken. */

const chance = (random: Random, share: number): boolean => random.next() < share;

/** The barge with stacks, lids, plugs and lashing as chance will have them. */
export function randomShip(random: Random): VesselProfile {
  const oddBay = chance(random, 0.3) ? 6 : 0;
  const ship = withBays((bay) => randomBay(bay, bay.number === oddBay, random), smallShip);
  const changed = withStacks((stack) => randomStack(stack, random), ship);
  const lashing = {
    ...smallShip.lashing,
    transverseBase: random.between(0.3, 0.6),
    transversePerMetre: random.pick([0, 0.02]),
    transverseAtEnds: random.pick([0, 0.2]),
    wind: random.pick([0, 1]),
    rackingLimit: random.between(60, 250),
    postLimit: random.between(100, 848),
    liftLimit: random.between(10, 250),
    rods: random.pick([
      [],
      [{ box: 2, horizontal: 60 }],
      [
        { box: 2, horizontal: 40 },
        { box: 3, horizontal: 90 },
      ],
    ]),
  };
  const lids = changed.lids.map((lid) => (lid.bay === oddBay ? { ...lid, bay: oddBay - 1 } : lid));
  return { ...changed, lids, lashing };
}

function randomBay(bay: BayProfile, isOdd: boolean, random: Random): Partial<BayProfile> {
  return {
    number: isOdd ? bay.number - 1 : bay.number,
    hold: random.pick([bay.hold, bay.hold, bay.hold, 'H1', null]),
    lashingBridge: random.int(3),
    deckDangerousGoods: random.pick([bay.deckDangerousGoods, bay.deckDangerousGoods, ['3', '5.1', '8', '9', '1.4']]),
  };
}

function randomStack(stack: StackProfile, random: Random): Partial<StackProfile> {
  const tiers = 2 + random.int(3);
  const isDeck = stack.level === 'deck';
  const plugs = Array.from({ length: tiers }, (_, k) => ({
    tier: stack.bottomTier + 2 * k,
    fore: chance(random, 0.4),
    aft: chance(random, 0.4),
  }));
  return {
    tiers,
    plugs: plugs.filter(({ fore, aft }) => fore || aft),
    takes20Fore: chance(random, 0.9),
    takes20Aft: chance(random, 0.9),
    takes40: chance(random, 0.9),
    takesMixed: chance(random, 0.7),
    fortyFiveFromTier: isDeck ? random.pick([null, 82, 84, 84]) : random.pick([null, null, 2]),
    max20: random.between(25, 70),
    max40: random.between(30, 90),
    maxMixed20: random.between(15, 50),
    maxHeight: random.between(5, 11),
    lid: chance(random, 0.9) ? stack.lid : null,
  };
}

const classes = ['1.1D', '1.4S', '1.4G', '2.1', '2.2', '3', '4.1', '4.3', '5.1', '6.1', '6.2', '7', '8', '9'];

function randomGoods(random: Random): Partial<DangerousGoods> {
  return {
    imdgClass: random.pick(classes),
    subsidiary: chance(random, 0.2) ? [random.pick(classes)] : [],
    ...(chance(random, 0.5) ? { flashPoint: random.between(0, 60) as never } : {}),
    ...(chance(random, 0.2) ? { stowage: random.pick(['deck', 'hold', 'any'] as const) } : {}),
    ...(chance(random, 0.1) ? { isLimitedQuantity: true } : {}),
  };
}

function randomOver(random: Random): NonNullable<BoxWords['over']> {
  const some = (most: number): number => (chance(random, 0.3) ? random.int(most) : 0);
  return { overHeight: some(900), overFront: some(2500), overRear: some(2500), overLeft: some(400), overRight: some(400) };
}

/** How odd random boxes are. */
export interface Mix {
  /** Ports they are for. */
  readonly pods: readonly string[];
  /** Share of dangerous and of out-of-gauge boxes. */
  readonly odd: number;
  /** Share of boxes of a length nobody loads. */
  readonly unloadable: number;
}

export function randomBox(id: string, random: Random, mix: Mix): Container {
  const isReefer = chance(random, 0.15);
  return box(id, {
    feet: chance(random, mix.unloadable) ? random.pick([10, 30, 53]) : random.pick([20, 20, 40, 40, 45]),
    tonnes: random.between(2, 32),
    height: random.pick([2438, 2591, 2591, 2896, 2600]),
    kind: random.pick(['dry', 'dry', 'dry', 'open-top', 'flat-rack']),
    pod: random.pick(mix.pods),
    isReefer,
    danger: chance(random, mix.odd) ? Array.from({ length: 1 + random.int(2) }, () => randomGoods(random)) : [],
    ...(chance(random, mix.odd) ? { over: randomOver(random) } : {}),
  });
}

/**
 * A call with up to so many boxes aboard that keep every rule of place, weight, goods and lashing, and a load list. Boxes
 * aboard are as odd as those of the list unless `aboard` says otherwise.
 */
export function randomCall(
  random: Random,
  vessel: VesselProfile,
  size: { aboard: number; loads: number },
  mix: Mix & { readonly aboard?: Partial<Mix> },
  words: Partial<Call> = {},
): Call {
  const some = (prefix: string, count: number, own: Mix): Container[] =>
    Array.from({ length: count }, (_, i) => randomBox(`${prefix}${i}`, random, own));
  const stays = { ...mix, ...mix.aboard };
  const aboard = new Planner(smallCall({ vessel, rotation: [], ...words, arrival: [], loadList: some('A', size.aboard, stays) }));
  const { problem, stow, rules } = aboard;
  for (let index = 0; index < problem.loads; index++) {
    for (let tries = 0; tries < 8 && stow.stackOf[index] < 0; tries++) {
      const [stack, half] = randomPlace(aboard, index, random);
      rules.tryPush(stow, index, stack, half);
    }
  }
  const arrival = problem.boxes.containers.flatMap((container, index) =>
    stow.stackOf[index] < 0
      ? []
      : [{ container, slot: slotOf(problem.ship, stow.stackOf[index], stow.halfOf[index], stow.positionOf[index]) }],
  );
  return smallCall({ vessel, ...words, arrival, loadList: some('B', size.loads, mix) });
}

/** Some stack, and a half of it where a box of that length goes in one. */
export function randomPlace({ problem }: Pick<Planner, 'problem'>, index: number, random: Random): [stack: number, half: number] {
  const { stacks, bays } = problem.ship;
  const stack = random.int(stacks.count);
  if (problem.boxes.length[index] !== FT20) return [stack, BOTH];
  return [stack, bays.number[stacks.bay[stack]] % 2 !== 0 ? FORE : random.pick([FORE, AFT])];
}
