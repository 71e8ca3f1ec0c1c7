import type { Progress, Result } from '@estiba/base';
import type { Call, CallPlan, ContainerId } from '@estiba/port';
import type { BoxExplanation, EarlierPlan, PlanDifference, RuleCost, TermSources } from '@estiba/stowage';
import type { CallReport, Finding } from '@estiba/stowage/check';

/** A draft as it stands. */
export interface DraftAsItIs {
  readonly call: Call;
  readonly draft: EarlierPlan;
  readonly leftOut: ReadonlySet<ContainerId>;
  readonly cranes: ReadonlyMap<number, string>;
}

/** What a thread is asked about a draft. */
export type DraftTask =
  | {
      readonly asks: 'finish';
      readonly call: Call;
      readonly base: EarlierPlan;
      readonly locks: ReadonlySet<ContainerId>;
      readonly seed: number;
      readonly effort: number;
      /** Its first number becomes 1 when the best answer so far is wanted. */
      readonly stop: SharedArrayBuffer;
    }
  | (DraftAsItIs & { readonly asks: 'judge'; readonly start: EarlierPlan })
  | (DraftAsItIs & { readonly asks: 'explain'; readonly box: ContainerId })
  | {
      readonly asks: 'rule-costs';
      readonly call: Call;
      readonly seed: number;
      readonly effort: number;
    };

/** What a draft comes to as a whole. */
export interface Judgement {
  readonly plan: CallPlan;
  readonly report: CallReport;
  /** Rules it breaks that what it was begun from did not break in the same boxes. */
  readonly broken: readonly Finding[];
  readonly difference: PlanDifference;
  /** The score, each term with what it is made of. */
  readonly score: readonly TermSources[];
}

export type DraftReply =
  | { readonly progress: Progress }
  | { readonly ruleCost: RuleCost }
  | { readonly finished: EarlierPlan }
  | { readonly judged: Judgement }
  | { readonly explained: Result<BoxExplanation> }
  | { readonly isCosted: true }
  | { readonly problem: string };
