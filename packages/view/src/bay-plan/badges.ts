import { NO_TEMPERATURE } from '@estiba/messages/frames';
import type { BoxTable } from '../boxes/box-table.ts';
import { flagBit } from '../boxes/columns.ts';
import { type BoxFacts, MOVES } from '../palette/facts.ts';
import type { Term } from '../palette/legend.ts';

/** A mark in the corner of a box, and the word for it. */
export interface Badge {
  readonly text: string;
  readonly tone: 'bad' | 'warn' | 'calm';
  readonly term: Term;
}

/** What marks are told from. */
export interface BadgeFacts {
  readonly facts: BoxFacts;
  readonly overstows: ReadonlySet<number>;
  readonly locked: ReadonlySet<number>;
  readonly restows: ReadonlySet<number>;
}

/** The marks of a box, the most urgent first. */
export function badgesOf(boxes: BoxTable, box: number, of: BadgeFacts): Badge[] {
  return [...urgent(box, of), ...cargo(boxes, box), ...planned(box, of)];
}

function* urgent(box: number, { facts, overstows }: BadgeFacts): Generator<Badge> {
  const violation = facts.violation?.[box] ?? 0;
  if (violation === 2) yield badge('!!', 'bad', 'violation.broken');
  if (violation === 1) yield badge('!', 'warn', 'violation.warning');
  if (overstows.has(box)) yield badge('○', 'warn', 'overstow');
}

function* cargo({ flags, imdg, classes, temperature }: BoxTable, box: number): Generator<Badge> {
  const is = (flag: Parameters<typeof flagBit>[0]): boolean => (flags[box]! & flagBit(flag)) !== 0;
  const dangerous = classes[imdg[box]!]!;
  const degrees = temperature[box]!;
  if (dangerous !== '') yield { text: dangerous, tone: 'warn', term: { code: 'imdg', params: { class: dangerous } } };
  if (is('out-of-gauge')) yield badge('OG', 'warn', 'gauge.out');
  if (!is('verified') && !is('empty')) yield badge('V?', 'warn', 'vgm.missing');
  if (!is('reefer') && !is('live')) return;
  if (!is('live')) yield badge('R', 'calm', 'reefer.unplugged');
  else if (degrees === NO_TEMPERATURE) yield badge('⚡?', 'warn', 'reefer.no-set-point');
  else yield { text: `⚡${degrees}°`, tone: 'calm', term: { code: 'reefer.set-point', params: { celsius: degrees } } };
}

function* planned(box: number, { facts, locked, restows }: BadgeFacts): Generator<Badge> {
  if (locked.has(box)) yield badge('▣', 'calm', 'locked');
  const move = MOVES[restows.has(box) ? MOVES.indexOf('restow') : (facts.move?.[box] ?? 0)]!;
  if (move !== 'stays') yield badge({ load: 'L', discharge: 'D', restow: 'R↻' }[move], 'calm', `move.${move}`);
}

const badge = (text: string, tone: Badge['tone'], code: string): Badge => ({ text, tone, term: { code } });
