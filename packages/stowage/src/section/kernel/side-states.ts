import { sectionWeights } from '../plan.ts';
import { noLimit, type Room } from './room.ts';
import { codeOf, isOutOfPlugs, type Key, type KeyedStates, type SideRoom, statesOf, type Step } from './states.ts';

/** 20' boxes of both sides. */
export interface SideStates extends KeyedStates {
  /** Boxes on either side. */
  readonly fore: Uint8Array;
  readonly aft: Uint8Array;
}

/** Made once for all rooms alike. */
const known = new Map<string, SideStates>();

/**
 * 20' boxes are set in falling port, of a port the reefers first. A side knows its boxes, those that count (all but plain ones later than what is aboard, which
 * stand on top), its plain boxes as far as they matter, and overstows owed: a reefer that would stand above the plugs goes below others, which then stand over it.
 * No set of boxes can be set up for less; most can for as much.
 */
export function sideStates(room: Room, hasReefers: boolean): SideStates {
  const [fore, aft] = [room.fore, room.aft].map((side): SideRoom => {
    const within = side.plugsWithin;
    const plugs = hasReefers ? within[Math.min(side.cap, within.length - 1)]! : 0;
    return { cap: side.cap, plugs, isPlain: within[plugs] === plugs };
  }) as [SideRoom, SideRoom];
  const isSame =
    room.fore.limit === room.aft.limit &&
    room.fore.base === room.aft.base &&
    fore.cap === aft.cap &&
    room.fore.plugsWithin.every((count, boxes) => boxes > fore.cap || count === room.aft.plugsWithin[boxes]) &&
    fore.isPlain &&
    aft.isPlain;
  const hasLimit = [room.fore.limit < noLimit, room.aft.limit < noLimit];
  const signature = JSON.stringify([fore, aft, isSame, hasLimit]);
  const before = known.get(signature);
  if (before) return before;
  const pair = (one: Key, other: Key): Key => {
    const [a, b] = isSame && codeOf(one) < codeOf(other) ? [other, one] : [one, other];
    return [a[0]! + b[0]!, ...a, ...b];
  };
  const states = statesOf([0, 0, 0, 0, 0, 0, 0, 0, 0], 8, 2, (state, kind, way) => {
    const [one, other] = [state.slice(1, 5), state.slice(5)];
    if (((kind & 2) !== 0 && !hasLimit[0]) || ((kind & 4) !== 0 && !hasLimit[1])) return undefined;
    if (way === 1 && isSame && codeOf(one) === codeOf(other)) return undefined;
    const step = way === 0 ? onSide(fore, one, kind & 1, (kind & 2) !== 0) : onSide(aft, other, kind & 1, (kind & 4) !== 0);
    if (step === undefined) return undefined;
    return { state: way === 0 ? pair(step.state, other) : pair(one, step.state), cost: step.cost };
  });
  const made = { ...states, fore: Uint8Array.from(states.keys, (key) => key[1]!), aft: Uint8Array.from(states.keys, (key) => key[5]!) };
  known.set(signature, made);
  return made;
}

/** One more box on a side: boxes, those that count, plain ones, overstows owed. */
function onSide(
  { cap, plugs, isPlain }: SideRoom,
  [count, place, plain, owed]: Key,
  isReefer: number,
  isOver: boolean,
): Step<Key> | undefined {
  if (count! >= cap) return undefined;
  const isEasy = plugs === 0 || plugs >= cap;
  const over = isOver ? sectionWeights.overstows : 0;
  if (isReefer === 0) {
    const state = isEasy ? [count! + 1, 0, 0, 0] : [count! + 1, place! + (isOver ? 0 : 1), Math.min(plain! + 1, cap - plugs), owed!];
    return { state, cost: over };
  }
  if (plugs === 0) return undefined;
  if (isEasy) return { state: [count! + 1, 0, 0, 0], cost: over };
  if (isOutOfPlugs(plugs, cap, count! - plain!, plain!)) return undefined;
  const now = isPlain ? Math.max(owed!, place! + 1 - plugs) : 0;
  return { state: [count! + 1, place! + 1, plain!, now], cost: over + sectionWeights.overstows * (now - owed!) };
}
