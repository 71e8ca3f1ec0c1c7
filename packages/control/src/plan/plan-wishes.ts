import type { Reason } from '@estiba/base';
import type { CallVisit } from '@estiba/terminal';

/** Why calls should be planned anew, gathered for a while: what goes wrong together is planned for once. */
export class PlanWishes {
  readonly #since = new Map<string, number>();

  /** Reasons that have stood long enough and that the terminal has not heard; none where it heard them all, or a planner failed for just these. */
  due({ call, planWanted, planFailed }: CallVisit, reasons: readonly Reason[], now: number, settle: number): readonly Reason[] {
    const heard = new Set([...(planWanted ?? []), ...(planFailed ?? [])].map((one) => JSON.stringify(one)));
    const news = reasons.filter((one) => !heard.has(JSON.stringify(one)));
    if (news.length === 0) {
      this.#since.delete(call);
      return [];
    }
    const since = this.#since.get(call) ?? now;
    this.#since.set(call, since);
    if (now - since < settle) return [];
    this.#since.delete(call);
    return news;
  }
}
