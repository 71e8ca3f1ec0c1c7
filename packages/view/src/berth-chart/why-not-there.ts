import { type Reason, reason } from '@estiba/base';
import type { Span } from '../time-chart/chart.ts';
import type { BerthSite, Depth, Zone } from './berth-site.ts';
import { metresOf, movedTo, type Stay } from './stay.ts';

/**
 * Why a ship cannot lie there from that moment; empty: she can. `call.beyond-quay` off the end of the quay, `berth.taken` where another ship
 * lies, `berth.clearance` nearer to one than two ships may lie, `quay.berth-closed`, `berth.too-deep` for her draught.
 */
export function whyNotThere(stay: Stay, from: number, bowAt: number, others: readonly Stay[], site: BerthSite): Reason[] {
  const { call } = stay;
  const wish = movedTo(stay, from, bowAt);
  const [stern, bow] = metresOf(wish);
  const isOn = (zone: Zone): boolean => stern < zone.to && bow > zone.from;
  return [
    ...(stern < 0 || bow > site.length ? [reason('call.beyond-quay', { call, bow, stern, quay: site.length })] : []),
    ...atOnce(wish, others).flatMap((other) => whyNotBeside(wish, other, site.clearance)),
    ...closedThen(wish, site)
      .filter(isOn)
      .map(({ berth }) => reason('quay.berth-closed', { berth })),
    ...shallowThen(wish, site)
      .filter(isOn)
      .map(({ berth, maxDraft }) => reason('berth.too-deep', { call, berth, draught: wish.draught!, most: maxDraft })),
  ];
}

function whyNotBeside(wish: Stay, other: Stay, least: number): Reason[] {
  const [[stern, bow], [otherStern, otherBow]] = [metresOf(wish), metresOf(other)];
  const gap = Math.max(stern - otherBow, otherStern - bow);
  const params = { call: wish.call, other: other.call };
  if (gap < 0) return [reason('berth.taken', { ...params, metres: Math.min(bow, otherBow) - Math.max(stern, otherStern) })];
  return gap < least ? [reason('berth.clearance', { ...params, metres: gap, least })] : [];
}

/** Where her bow may be if she lies there from that moment: stretches of the quay, ends included [m]. */
export function legalBows(stay: Stay, from: number, others: readonly Stay[], site: BerthSite): Span[] {
  const wish = movedTo(stay, from, stay.bowAt);
  const { loa } = stay;
  const barred = [
    ...atOnce(wish, others).map((other): Span => {
      const [stern, bow] = metresOf(other);
      return [stern - site.clearance, bow + site.clearance + loa];
    }),
    ...[...closedThen(wish, site), ...shallowThen(wish, site)].map((zone): Span => [zone.from, zone.to + loa]),
  ];
  const whole: Span[] = loa <= site.length ? [[loa, site.length]] : [];
  return barred.reduce((free, [low, high]) => free.flatMap(([a, b]) => leftOf(a, b, low, high)), whole);
}

/** What of a stretch with its ends is left when one without its ends is taken out. */
function leftOf(a: number, b: number, low: number, high: number): Span[] {
  const parts: Span[] = [
    [a, Math.min(b, low)],
    [Math.max(a, high), b],
  ];
  return parts.filter(([from, to]) => from <= to);
}

/** Other ships that are there at some moment of her stay. */
function atOnce(wish: Stay, others: readonly Stay[]): Stay[] {
  return others.filter(({ call, phase, from, to }) => call !== wish.call && phase !== 'sailed' && isThen(wish, { since: from, until: to }));
}

const closedThen = (wish: Stay, { closed }: BerthSite): Zone[] => closed.filter((zone) => isThen(wish, zone));

/** Depths too small for her while she is there; none where her draught is not known. */
function shallowThen(wish: Stay, { depths }: BerthSite): Depth[] {
  const { draught } = wish;
  return draught === null ? [] : depths.filter((zone) => draught > zone.maxDraft && isThen(wish, zone));
}

/** Do her stay and a stretch of time share more than a moment? */
function isThen({ from, to }: Stay, { since, until }: Pick<Zone, 'since' | 'until'>): boolean {
  return from < (until ?? Infinity) && (since ?? -Infinity) < (to ?? Infinity);
}
