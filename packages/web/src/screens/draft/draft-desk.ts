import type { Answer, Refusal } from '../../http/api.ts';
import { Value } from '../../store/value.ts';
import type { Committed, Draft, DraftBoxes, LastChange, Rebased, Wish } from './answers.ts';

/** Asks the server, as `ask` of the page does. */
export type Ask = <T>(
  path: string,
  asked?: { readonly method?: 'GET' | 'POST'; readonly body?: unknown; readonly isPoll?: boolean },
) => Promise<Answer<T>>;

/** What a page holds of one draft. */
export interface DeskState {
  /** Null before the first answer. */
  readonly draft: Draft | null;
  /** The last that are known; of an earlier edit for as long as the newer ones are on their way. */
  readonly boxes: DraftBoxes | null;
  /** Something this page asked for is under way. */
  readonly isBusy: boolean;
  /** Why the last thing this page asked for was not done. */
  readonly refusal: Refusal | null;
  /** What somebody else, or the planner, did since this page was opened. */
  readonly news: LastChange | null;
  /** The server has no such draft, or no longer. */
  readonly isGone: boolean;
  /** The server did not answer when it was asked last. */
  readonly isLost: boolean;
  /** What the last rebase kept and dropped. */
  readonly rebased: Rebased | null;
}

/** A call goes on while a draft is reckoned through; it is tried so often to be quicker. */
const MOST_TRIES = 4;

const nothing: DeskState = {
  draft: null,
  boxes: null,
  isBusy: false,
  refusal: null,
  news: null,
  isGone: false,
  isLost: false,
  rebased: null,
};

/**
 * One draft as this page sees it. Every change names the edit that was seen last, so nothing of somebody else is overwritten; what others do
 * is found by looking again, and told. Answers that come late and are older than what is known change nothing.
 */
export class DraftDesk {
  readonly state = new Value<DeskState>(nothing);
  readonly #path: string;
  readonly #ask: Ask;

  constructor(id: string, ask: Ask) {
    this.#path = `/drafts/${encodeURIComponent(id)}`;
    this.#ask = ask;
  }

  /** Looks what the draft is like now. */
  async look(): Promise<void> {
    const answer = await this.#ask<Draft>(this.#path, { isPoll: true });
    if (answer.ok) return this.#adopt(answer.value, false);
    if (answer.refusal.status === 404) this.#set({ isGone: true });
    else this.#set(isAway(answer.refusal) ? { isLost: true } : { refusal: answer.refusal });
  }

  /** Each resolves to whether it was done; why not stands in the state. */
  edit(wish: Wish): Promise<boolean> {
    return this.#change<Draft>('/edits', { wish }, (draft) => draft);
  }

  undo(): Promise<boolean> {
    return this.#change<Draft>('/undo', {}, (draft) => draft);
  }

  redo(): Promise<boolean> {
    return this.#change<Draft>('/redo', {}, (draft) => draft);
  }

  finish(effort: number): Promise<boolean> {
    return this.#change<Draft>('/finish', { effort }, (draft) => draft);
  }

  rebase(): Promise<boolean> {
    return this.#change<Rebased>('/rebase', {}, (rebased) => {
      this.#set({ rebased });
      return rebased.draft;
    });
  }

  /**
   * Makes the draft the plan. Where the call went on since, it is taken up on the call of now first, as long as every box still fits: cranes that
   * work do not wait for a person.
   */
  async commit(): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      if (this.state.get().draft?.isOutdated === true && !(await this.#rebaseWhole())) return false;
      if (await this.#change<Committed>('/commit', {}, ({ draft }) => draft)) return true;
      if (this.state.get().refusal?.code !== 'plan.outdated' || tries === MOST_TRIES) return false;
    }
  }

  async #rebaseWhole(): Promise<boolean> {
    const isDone = await this.rebase();
    if (!isDone || (this.state.get().rebased?.dropped.length ?? 0) > 0) return false;
    this.forget('rebased');
    return true;
  }

  /** Stops the planner: with its best answer, or as if it had never been asked. */
  async stop(take: 'best' | 'nothing'): Promise<boolean> {
    return this.#send<Draft>('/finish/stop', { take }, (draft) => draft);
  }

  /** Somebody has read it. */
  forget(what: 'refusal' | 'news' | 'rebased'): void {
    this.#set({ [what]: null });
  }

  #change<T>(path: string, body: object, draftOf: (value: T) => Draft): Promise<boolean> {
    const { draft } = this.state.get();
    return draft === null ? Promise.resolve(false) : this.#send(path, { ...body, edit: draft.edit }, draftOf);
  }

  async #send<T>(path: string, body: object, draftOf: (value: T) => Draft): Promise<boolean> {
    this.#set({ isBusy: true, refusal: null });
    const answer = await this.#ask<T>(`${this.#path}${path}`, { method: 'POST', body });
    if (answer.ok) await this.#adopt(draftOf(answer.value), true);
    else this.#set({ refusal: answer.refusal });
    this.#set({ isBusy: false });
    // Who came first is told with the refusal; what they made of the draft is looked at.
    if (!answer.ok && answer.refusal.status !== 403) await this.look();
    return answer.ok;
  }

  async #adopt(draft: Draft, isOwn: boolean): Promise<void> {
    const { draft: known, isBusy } = this.state.get();
    if (known !== null && draft.edit < known.edit) return;
    const isNew = known !== null && draft.edit > known.edit;
    // While something of this page is under way, its own edit may be seen before its answer.
    if (isNew && !isOwn && isBusy) return;
    this.#set({ draft, isGone: false, isLost: false, ...(isNew && !isOwn ? { news: draft.last } : {}) });
    if (this.state.get().boxes?.edit !== draft.edit) await this.#fetchBoxes(draft.edit);
  }

  async #fetchBoxes(edit: number): Promise<void> {
    const answer = await this.#ask<DraftBoxes>(`${this.#path}/boxes`, { isPoll: true });
    if (!answer.ok) return this.#set(isAway(answer.refusal) ? { isLost: true } : { refusal: answer.refusal });
    const { boxes } = this.state.get();
    if (answer.value.edit >= Math.max(edit, boxes?.edit ?? 0)) this.#set({ boxes: answer.value });
  }

  #set(change: Partial<DeskState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}

/** No answer, or one of a server that is just coming up: asked again soon. */
const isAway = ({ status }: Refusal): boolean => status === 0 || status >= 500;
