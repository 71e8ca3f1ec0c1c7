import type { TerminalEvent } from '@estiba/terminal';
import type { Span } from './spans.ts';

/** When machines could not work: red, barred, silent, not under our command; and when the wind stopped the quay. */
export class DownTimes {
  readonly #why = new Map<string, Set<string>>();
  readonly #since = new Map<string, number>();
  readonly #spans = new Map<string, Span[]>();

  take(event: TerminalEvent, at: number): void {
    if (event.type === 'equipmentBarred') this.#set(event.data.id, 'barred', true, at);
    if (event.type === 'equipmentCleared') this.#set(event.data.id, 'barred', false, at);
    if (event.type === 'windReported') this.#set(QUAY, 'wind', event.data.isStopped, at);
    if (event.type !== 'equipmentReported') return;
    const { id, technical, operational, link } = event.data;
    if (technical !== undefined) this.#set(id, 'red', technical === 'red', at);
    if (link !== undefined) this.#set(id, 'link', link === 'lost', at);
    if (operational !== undefined) this.#set(id, 'mode', operational !== 'automatic' && operational !== 'semi-automatic', at);
  }

  /** Those of a quay crane, the wind's among them. */
  ofQuayCrane(id: string): Span[] {
    return [...this.#of(id), ...this.#of(QUAY)];
  }

  #of(id: string): Span[] {
    const since = this.#since.get(id);
    return [...(this.#spans.get(id) ?? []), ...(since === undefined ? [] : [{ from: since, to: null }])];
  }

  #set(id: string, why: string, isDown: boolean, at: number): void {
    const reasons = this.#why.get(id) ?? new Set<string>();
    this.#why.set(id, reasons);
    if (isDown) reasons.add(why);
    else reasons.delete(why);
    const since = this.#since.get(id);
    if (reasons.size > 0 && since === undefined) this.#since.set(id, at);
    if (reasons.size > 0 || since === undefined) return;
    this.#since.delete(id);
    this.#spans.set(id, [...(this.#spans.get(id) ?? []), { from: since, to: at }]);
  }
}

const QUAY = ' quay';
