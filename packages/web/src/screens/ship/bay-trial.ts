import type { Answer, Refusal } from '../../http/api.ts';
import { Value } from '../../store/value.ts';
import type { Draft, Judgement, Rebased } from '../draft/answers.ts';

/** A bay of a ship for a crane; `crane` null: whom the planner gives it to. */
export interface GivenTo {
  readonly call: string;
  readonly bay: number;
  readonly crane: string | null;
  /** Who had all of it before; null: several cranes, or nobody. */
  readonly former: string | null;
}

export type Trial =
  | { readonly at: 'none' }
  | { readonly at: 'trying'; readonly given: GivenTo }
  | {
      readonly at: 'tried';
      readonly given: GivenTo;
      readonly draft: Draft;
      readonly judgement: Judgement;
      /** The call went on after the figures were told, and the draft was taken up on it again. */
      readonly wentOn: boolean;
    }
  | { readonly at: 'committed'; readonly given: GivenTo; readonly plan: string };

interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
}
type Ask = <T>(path: string, asking?: Asking) => Promise<Answer<T>>;

/** So often a draft is taken up anew on a call that goes on while it is committed. */
const TRIES = 3;

/** Gives a bay to a crane by way of a draft: begun, edited, reckoned through, and only then made the plan, or thrown away. */
export class BayTrial {
  readonly trial = new Value<Trial>({ at: 'none' });
  readonly refusal = new Value<Refusal | null>(null);
  readonly isBusy = new Value(false);
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Another trial takes the place of the one before, whose draft is thrown away. */
  async try(given: GivenTo, name: string): Promise<void> {
    await this.discard();
    this.refusal.set(null);
    this.trial.set({ at: 'trying', given });
    const begun = await this.#ask<Draft>('/drafts', { method: 'POST', body: { call: given.call, name } });
    if (!begun.ok) return this.#stop(begun.refusal);
    const { id, edit } = begun.value;
    const wish = { does: 'assign', bay: given.bay, crane: given.crane };
    const edited = await this.#ask<Draft>(`/drafts/${id}/edits`, { method: 'POST', body: { edit, wish } });
    const judged = edited.ok ? await this.#ask<Judgement>(`/drafts/${id}/judgement`) : edited;
    if (edited.ok && judged.ok) {
      this.trial.set({ at: 'tried', given, draft: edited.value, judgement: judged.value, wentOn: false });
      return;
    }
    await this.#ask(`/drafts/${id}`, { method: 'DELETE' });
    if (!judged.ok) this.#stop(judged.refusal);
  }

  /**
   * Makes it the plan. A call that went on is taken up again, as often as need be; where the draft would lose boxes by that, it is shown anew
   * and nothing is committed.
   */
  async commit(): Promise<void> {
    const tried = this.trial.get();
    if (tried.at !== 'tried' || this.isBusy.get()) return;
    this.isBusy.set(true);
    this.refusal.set(null);
    const refusal = await this.#commit(tried, 0);
    if (refusal !== null) this.refusal.set(refusal);
    this.isBusy.set(false);
  }

  /** Throws the draft away; one that is the plan by now stays what it is. */
  async discard(): Promise<void> {
    const tried = this.trial.get();
    this.refusal.set(null);
    this.trial.set({ at: 'none' });
    if (tried.at === 'tried') await this.#ask(`/drafts/${tried.draft.id}`, { method: 'DELETE' });
  }

  /** Leaves the draft where it is, for its own screen. */
  leave(): void {
    this.trial.set({ at: 'none' });
  }

  /** Why it is not the plan; null where it is, or where it is shown anew. */
  async #commit(tried: Extract<Trial, { at: 'tried' }>, tries: number): Promise<Refusal | null> {
    const { id } = tried.draft;
    const seen = await this.#ask<Draft>(`/drafts/${id}`);
    if (!seen.ok) return seen.refusal;
    let { edit } = seen.value;
    if (seen.value.isOutdated) {
      const rebased = await this.#ask<Rebased>(`/drafts/${id}/rebase`, { method: 'POST', body: { edit } });
      if (!rebased.ok) return rebased.refusal;
      if (rebased.value.dropped.length > 0) return this.#show({ ...tried, draft: rebased.value.draft });
      ({ edit } = rebased.value.draft);
    }
    const answer = await this.#ask<{ readonly draft: Draft }>(`/drafts/${id}/commit`, { method: 'POST', body: { edit } });
    if (answer.ok) {
      this.trial.set({ at: 'committed', given: tried.given, plan: answer.value.draft.committed?.plan ?? '' });
      return null;
    }
    return wentOn(answer.refusal) && tries < TRIES ? this.#commit(tried, tries + 1) : answer.refusal;
  }

  async #show(tried: Extract<Trial, { at: 'tried' }>): Promise<Refusal | null> {
    const judged = await this.#ask<Judgement>(`/drafts/${tried.draft.id}/judgement`);
    if (!judged.ok) return judged.refusal;
    this.trial.set({ ...tried, judgement: judged.value, wentOn: true });
    return null;
  }

  #stop(refusal: Refusal): void {
    this.trial.set({ at: 'none' });
    this.refusal.set(refusal);
  }
}

const wentOn = ({ details }: Refusal): boolean => details.some(({ code }) => code === 'plan.outdated');
