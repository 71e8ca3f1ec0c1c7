import type { BayProfile, Call, CallPlan, PortCode } from '@estiba/port';
import { aboardAtDeparture, type DepartingBox } from '../departure.ts';
import { stackAt } from '../ship-places.ts';
import type { Speaker } from '../words/speaker.ts';
import { markPorts, type PortMark } from './ports.ts';

/** What the drawings of one report share: the boxes aboard at departure, found by bay, and the marks of their ports. */
export interface Scene {
  readonly call: Call;
  readonly plan: CallPlan;
  readonly words: Speaker;
  readonly boxes: readonly DepartingBox[];
  readonly ports: ReadonlyMap<PortCode, PortMark>;
  /** In the order of the profile, bow to stern. */
  readonly bays: readonly BayScene[];
  /** Boxes in a slot the profile does not have; they are listed, not drawn. */
  readonly nowhere: readonly DepartingBox[];
}

/** One bay and what stands in it, as indices into the boxes of the scene. */
export interface BayScene {
  readonly profile: BayProfile;
  readonly twenties: { readonly fore: readonly number[]; readonly aft: readonly number[] };
  /** 40' and longer, standing in both halves. */
  readonly forties: readonly number[];
}

export type Half = 'fore' | 'aft';

export function sceneOf(call: Call, plan: CallPlan, words: Speaker): Scene {
  const boxes = aboardAtDeparture(call, plan);
  const bays = call.vessel.bays.map((profile) => ({
    profile,
    twenties: { fore: [] as number[], aft: [] as number[] },
    forties: [] as number[],
  }));
  const places = new Map<number, { profile: BayProfile; list: number[] }>();
  for (const { profile, twenties, forties } of bays) {
    const { number } = profile;
    if (number % 2 === 1) places.set(number, { profile, list: twenties.fore });
    else {
      places.set(number, { profile, list: forties });
      places.set(number - 1, { profile, list: twenties.fore });
      places.set(number + 1, { profile, list: twenties.aft });
    }
  }
  const nowhere: DepartingBox[] = [];
  for (const [index, box] of boxes.entries()) {
    const place = places.get(box.slot.bay);
    if (place === undefined || stackAt(place.profile, box.slot) === undefined) nowhere.push(box);
    else place.list.push(index);
  }
  const ports = markPorts(
    call.rotation,
    boxes.map((box) => box.container.pod),
  );
  return { call, plan, words, boxes, ports, bays, nowhere };
}

/** The boxes that stand in one half of a bay. */
export function boxesInHalf(bay: BayScene, half: Half): readonly number[] {
  return [...bay.twenties[half], ...bay.forties];
}
