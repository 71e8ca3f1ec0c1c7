import type { Stay } from '@estiba/view';
import type { Answer, Refusal } from '../../http/api.ts';
import { Value } from '../../store/value.ts';
import type { StayPlace } from './move-effects.ts';

/** A ship to be moved: where she was to lie when it was thought of, and where she is to lie. */
export interface MoveWish {
  readonly call: string;
  readonly before: StayPlace;
  readonly after: StayPlace;
  /** `null`: the departure was not told, and is not. */
  readonly etd: { readonly before: number | null; readonly after: number | null };
}

export interface BerthDeskState {
  /** Ships can be taken up. */
  readonly isPlanning: boolean;
  /** Asked of nobody yet. */
  readonly wish: MoveWish | null;
  /** What was carried out last, to be given back. */
  readonly moved: MoveWish | null;
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
}

type Send = (type: string, data: unknown) => Promise<Answer<unknown>>;

/** One move of a ship at a time: wished, shown, confirmed or put back; the last one can be given back. */
export class BerthDesk {
  readonly state = new Value<BerthDeskState>({ isPlanning: false, wish: null, moved: null, refusal: null, isBusy: false });
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  plan(isPlanning: boolean): void {
    this.#put({ isPlanning, ...(isPlanning ? {} : { wish: null, refusal: null }) });
  }

  /** Another wish takes the place of the one before; a place she has already is none. */
  wish(wish: MoveWish): void {
    const { before, after, etd } = wish;
    const isMoved = before.bowAt !== after.bowAt || before.from !== after.from || etd.before !== etd.after;
    this.#put({ wish: isMoved ? wish : null, moved: null, refusal: null });
  }

  putBack(): void {
    this.#put({ wish: null, refusal: null });
  }

  /** Asks the terminal; what it refuses stays to be changed. */
  async confirm(): Promise<boolean> {
    const { wish } = this.state.get();
    if (wish === null || !(await this.#carryOut(wish))) return false;
    this.#put({ wish: null, moved: wish });
    return true;
  }

  /** Gives the former place and time back. */
  async giveBack(): Promise<boolean> {
    const { moved } = this.state.get();
    if (moved === null) return false;
    const { call, before, after, etd } = moved;
    const isDone = await this.#carryOut({ call, before: after, after: before, etd: { before: etd.after, after: etd.before } });
    if (isDone) this.#put({ moved: null });
    return isDone;
  }

  async #carryOut({ call, before, after, etd }: MoveWish): Promise<boolean> {
    if (this.state.get().isBusy) return false;
    this.#put({ isBusy: true, refusal: null });
    const seen = { bowAt: before.bowAt, eta: before.from, etd: etd.before };
    const answer = await this.#send('rescheduleCall', { call, bowAt: after.bowAt, eta: after.from, etd: etd.after, seen });
    this.#put({ isBusy: false, refusal: answer.ok ? null : answer.refusal });
    return answer.ok;
  }

  #put(next: Partial<BerthDeskState>): void {
    this.state.set({ ...this.state.get(), ...next });
  }
}

/** What is known of a stay that is to be moved: her departure moves with her when it was told. */
export function wishOf(
  { call, bowAt, from, to, etd }: StayPlace & { readonly call: string; readonly etd: number | null },
  after: { readonly bowAt: number; readonly from: number },
): MoveWish {
  const shift = after.from - from;
  return {
    call,
    before: { bowAt, from, to },
    after: { ...after, to: to === null ? null : to + shift },
    etd: { before: etd, after: etd === null ? null : etd + shift },
  };
}

/** The stay as it would be: what she says herself of her coming and going moves with it. */
export const stayAsWished = (stay: Stay, { after, etd }: MoveWish): Stay => ({ ...stay, ...after, eta: after.from, etd: etd.after });
