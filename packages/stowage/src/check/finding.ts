import type { Reason } from '@estiba/base';
import type { ContainerId, Slot } from '@estiba/port';
import type { Box } from './box.ts';

/** A rule of SPEC.md broken, with the figures (`value`, `limit` where there is one) and the boxes and slots it speaks of. */
export interface Finding extends Reason {
  /** The rule's id in SPEC.md: `P3`. */
  readonly rule: string;
  readonly boxes: readonly ContainerId[];
  readonly slots: readonly Slot[];
}

type Params = Readonly<Record<string, string | number>>;

/** Findings of one rule that are written out; more are counted only, so that a hostile plan cannot fill the memory. */
const mostOfOneRule = 50_000;

/** Takes down what the rules find and tells breaches of this plan from inherited ones. */
export class Findings {
  readonly violations: Finding[] = [];
  readonly inherited: Finding[] = [];
  /** How many were found beyond those written out. */
  unlisted = 0;
  readonly #listed = new Map<Finding[], Map<string, number>>();

  /** A breach in which the boxes take part. Under rules P, W, R, O, D and S it is inherited when none of them is handled here. */
  add(rule: string, code: string, boxes: readonly Box[], params: Params = {}): void {
    const isInherited = boxes.length > 0 && 'PWRODS'.includes(rule.charAt(0)) && !boxes.some((box) => box.isHandled);
    const finding = { rule, code, params, boxes: boxes.map((box) => box.container.id), slots: boxes.map((box) => box.slot) };
    this.#list(isInherited ? this.inherited : this.violations, finding);
  }

  /** A breach that names boxes by number alone: of the lists, the queues, the yard. */
  note(rule: string, code: string, boxes: readonly ContainerId[], slots: readonly Slot[], params: Params = {}): void {
    this.#list(this.violations, { rule, code, params, boxes, slots });
  }

  #list(list: Finding[], finding: Finding): void {
    const counts = this.#listed.get(list) ?? new Map<string, number>();
    this.#listed.set(list, counts);
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (count <= mostOfOneRule) list.push(finding);
    else this.unlisted++;
  }
}

const slack = (limit: number): number => Math.max(1e-6, Math.abs(limit) * 1e-6);

/** Whether a value is above a limit by more than the slack; a value that is no number is. */
export function isAbove(value: number, limit: number): boolean {
  return !(value <= limit + slack(limit));
}

/** Whether a value is below a limit by more than the slack; a value that is no number is. */
export function isBelow(value: number, limit: number): boolean {
  return !(value >= limit - slack(limit));
}
