import type { Anytime, Random } from '@estiba/base';
import type { PickInput } from './pick-input.ts';
import type { Swapper } from './swapper.ts';
import type { YardState } from './yard-state.ts';

/** Temperatures at the start and the end [digs]. */
const HOT = 0.3;
const COLD = 0.08;
/** Share of the exchanges tried that change nothing: enough to wander, few enough to spare the ship's checks. */
const IDLE = 0.3;
/** Share of the steps that may begin at a box without a dig. */
const CALM = 0.1;
/** Share of the steps that trade places in the order, where there is such a place. */
const TRADES = 0.3;
/** Steps between two looks at the steering. */
const WATCH = 4096;

/**
 * Simulated annealing over swaps: a load whose box digs or is dug for exchanges it with another of the class, or trades
 * places with a load set beside it.
 */
export function anneal(input: PickInput, state: YardState, swapper: Swapper, steps: number, random: Random, steering: Anytime): void {
  const partnerOf = partners(input, state, random);
  for (let step = 0; step < steps && state.order.length > 1; step++) {
    if (step % WATCH === 0) {
      if (state.digs === 0 || steering.shouldStop()) break;
      steering.onProgress({ phase: 'yard', share: step / steps, bestCost: state.digs, violations: 0, leftOut: 0 });
    }
    const load = random.int(state.order.length);
    const box = state.order[load] as number;
    if (state.digsAround(box) === 0 && random.next() >= CALM) continue;
    const partner = partnerOf(box, load);
    if (partner === undefined || partner.box === box) continue;
    const delta = state.delta(box, partner.box);
    const heat = HOT * (COLD / HOT) ** (step / steps);
    if (delta > 0 && random.next() >= Math.exp(-delta / heat)) continue;
    if (partner.isTrade) swapper.trade(box, partner.box, delta);
    else if (delta !== 0 || random.next() < IDLE) swapper.exchange(box, partner.box, delta);
  }
}

/** Draws a box for another to change places with, and how; none where it has no like and nothing beside it. */
function partners(
  input: PickInput,
  state: YardState,
  random: Random,
): (box: number, load: number) => { box: number; isTrade: boolean } | undefined {
  const members = grouped(input.order, (box) => input.classOf[box] ?? -1);
  const besides = grouped(input.order.keys(), (load) => input.trade[load] as number);
  return (box, load) => {
    const beside = besides.get(input.trade[load] as number);
    const alike = members.get(input.classOf[box] ?? -1);
    if (beside && (alike === undefined || random.next() < TRADES))
      return { box: state.order[random.pick(beside)] as number, isTrade: true };
    return alike && { box: random.pick(alike), isTrade: false };
  };
}

/** Items by the number of their group, without those of group −1 and groups of one. */
function grouped(items: Iterable<number>, groupOf: (item: number) => number): Map<number, number[]> {
  const groups = Map.groupBy(items, groupOf);
  groups.delete(-1);
  for (const [group, of] of groups) if (of.length < 2) groups.delete(group);
  return groups;
}
