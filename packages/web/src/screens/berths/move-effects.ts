import { berthAlong, metresOf, type Site } from '@estiba/port';
import type { Stay } from '@estiba/view';

/** A place and a time at the quay: where the bow is to lie, from when and until when; `to` null: nobody knows yet. */
export interface StayPlace {
  readonly bowAt: number;
  readonly from: number;
  readonly to: number | null;
}

/** What a move of a ship at the quay comes to, beside her old and new place. */
export interface MoveEffects {
  readonly berthBefore: string;
  readonly berthAfter: string;
  /** Towards greater quay metres, and later [m, ms]. */
  readonly metres: number;
  readonly later: number;
  /** Least room to a ship that is there at some of her time, and to which; null: she has the quay to herself. */
  readonly room: { readonly to: string; readonly metres: number } | null;
  /** Cranes meant for her that do not reach all of her bays there. */
  readonly beyondReach: readonly string[];
  /** She has a plan, which is made anew. */
  readonly isPlannedAnew: boolean;
}

interface Mover {
  readonly stay: Stay;
  readonly cranes: readonly string[];
  readonly bays: readonly { readonly fromBow: number }[];
  readonly hasPlan: boolean;
}

export function moveEffects({ stay, cranes, bays, hasPlan }: Mover, to: StayPlace, others: readonly Stay[], site: Site): MoveEffects {
  const [sternBefore, bowBefore] = metresOf(stay);
  const [stern, bow] = metresOf({ ...stay, bowAt: to.bowAt });
  const fromBow = bays.map((bay) => bay.fromBow);
  const [first, last] = [Math.min(...fromBow), Math.max(...fromBow)];
  const beyondReach = site.equipment.sts.filter(
    ({ id, from, to: end }) => cranes.includes(id) && bays.length > 0 && (bow - last < from || bow - first > end),
  );
  return {
    berthBefore: berthAlong(site, sternBefore, bowBefore),
    berthAfter: berthAlong(site, stern, bow),
    metres: to.bowAt - stay.bowAt,
    later: to.from - stay.from,
    room: roomBeside(stay.call, to, stern, bow, others),
    beyondReach: beyondReach.map(({ id }) => id),
    isPlannedAnew: hasPlan,
  };
}

function roomBeside(call: string, { from, to }: StayPlace, stern: number, bow: number, others: readonly Stay[]): MoveEffects['room'] {
  const rooms = others.flatMap((other) => {
    const isThen = from < (other.to ?? Infinity) && other.from < (to ?? Infinity);
    if (other.call === call || other.phase === 'sailed' || !isThen) return [];
    const [otherStern, otherBow] = metresOf(other);
    return [{ to: other.call, metres: Math.max(stern - otherBow, otherStern - bow) }];
  });
  return rooms.reduce<MoveEffects['room']>((least, one) => (least === null || one.metres < least.metres ? one : least), null);
}
