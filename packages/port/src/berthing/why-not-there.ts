import { type Reason, reason } from '@estiba/base';
import { type BerthStay, metresOf, movedTo } from './berth-stay.ts';
import type { Depth, QuayRules, Zone } from './quay-rules.ts';

/** From one quay metre to another, ends included. */
export type QuaySpan = readonly [from: number, to: number];

/**
 * Why a ship cannot lie there from that moment; empty: she can. `call.beyond-quay` off the end of the quay, `berth.taken` where another ship
 * lies, `berth.clearance` nearer to one than two ships may lie, `quay.berth-closed`, `berth.too-deep` for her draught.
 */
export function whyNotThere(stay: BerthStay, from: number, bowAt: number, others: readonly BerthStay[], quay: QuayRules): Reason[] {
  const { call } = stay;
  const wish = movedTo(stay, from, bowAt);
  const [stern, bow] = metresOf(wish);
  const isOn = (zone: Zone): boolean => stern < zone.to && bow > zone.from;
  return [
    ...(stern < 0 || bow > quay.length ? [reason('call.beyond-quay', { call, bow, stern, quay: quay.length })] : []),
    ...atOnce(wish, others, quay).flatMap((other) => whyNotBeside(wish, other, quay.clearance)),
    ...closedThen(wish, quay)
      .filter(isOn)
      .map(({ berth }) => reason('quay.berth-closed', { berth })),
    ...shallowThen(wish, quay)
      .filter(isOn)
      .map(({ berth, maxDraft }) => reason('berth.too-deep', { call, berth, draught: wish.draught!, most: maxDraft })),
  ];
}

/** Why she cannot be given another time; empty: she can. `call.in-the-past`: what has passed is nobody's to give. */
export function whyNotThen({ call, from }: Pick<BerthStay, 'call' | 'from'>, wish: number, now: number): Reason[] {
  return wish < now && wish !== from ? [reason('call.in-the-past', { call, minutes: Math.ceil((now - wish) / 60_000) })] : [];
}

function whyNotBeside(wish: BerthStay, other: BerthStay, least: number): Reason[] {
  const [[stern, bow], [otherStern, otherBow]] = [metresOf(wish), metresOf(other)];
  const gap = Math.max(stern - otherBow, otherStern - bow);
  const params = { call: wish.call, other: other.call };
  if (gap < 0) return [reason('berth.taken', { ...params, metres: Math.min(bow, otherBow) - Math.max(stern, otherStern) })];
  return gap < least ? [reason('berth.clearance', { ...params, metres: gap, least })] : [];
}

/** Where her bow may be if she lies there from that moment: stretches of the quay, ends included [m]. */
export function legalBows(stay: BerthStay, from: number, others: readonly BerthStay[], quay: QuayRules): QuaySpan[] {
  const wish = movedTo(stay, from, stay.bowAt);
  const { loa } = stay;
  const barred = [
    ...atOnce(wish, others, quay).map((other): QuaySpan => {
      const [stern, bow] = metresOf(other);
      return [stern - quay.clearance, bow + quay.clearance + loa];
    }),
    ...[...closedThen(wish, quay), ...shallowThen(wish, quay)].map((zone): QuaySpan => [zone.from, zone.to + loa]),
  ];
  const whole: QuaySpan[] = loa <= quay.length ? [[loa, quay.length]] : [];
  return barred.reduce((free, [low, high]) => free.flatMap(([a, b]) => leftOf(a, b, low, high)), whole);
}

/** What of a stretch with its ends is left when one without its ends is taken out. */
function leftOf(a: number, b: number, low: number, high: number): QuaySpan[] {
  const parts: QuaySpan[] = [
    [a, Math.min(b, low)],
    [Math.max(a, high), b],
  ];
  return parts.filter(([from, to]) => from <= to);
}

/** Other ships that are there at some moment of her stay; one that is late comes now at the earliest. */
function atOnce(wish: BerthStay, others: readonly BerthStay[], { now }: QuayRules): BerthStay[] {
  const expected = others.map((other) => (other.phase === 'announced' && other.from < now ? movedTo(other, now, other.bowAt) : other));
  return expected.filter(
    ({ call, phase, from, to }) => call !== wish.call && phase !== 'sailed' && isThen(wish, { since: from, until: to }),
  );
}

const closedThen = (wish: BerthStay, { closed }: QuayRules): Zone[] => closed.filter((zone) => isThen(wish, zone));

/** Depths too small for her while she is there; none where her draught is not known. */
function shallowThen(wish: BerthStay, { depths }: QuayRules): Depth[] {
  const { draught } = wish;
  return draught === null ? [] : depths.filter((zone) => draught > zone.maxDraft && isThen(wish, zone));
}

/** Do her stay and a stretch of time share more than a moment? */
function isThen({ from, to }: BerthStay, { since, until }: Pick<Zone, 'since' | 'until'>): boolean {
  return from < (until ?? Infinity) && (since ?? -Infinity) < (to ?? Infinity);
}
