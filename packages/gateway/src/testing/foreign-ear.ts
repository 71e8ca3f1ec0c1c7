import { DIALECTS, readTopic } from '@estiba/messages/equipment';
import type { Headerless, State } from 'vda-5050-lib';
import { deviations } from './published.ts';

/** How an order went: worked to its end, taken back by us, or given up by the vehicle. */
export type OrderEnd = 'done' | 'taken-back' | 'open';

/** Hears every message that reaches one vehicle, before the vehicle does: what the published schemas say of it, and how each order ended. */
export class ForeignEar {
  messages = 0;
  readonly deviations: string[] = [];
  readonly orders = new Map<string, OrderEnd>();
  #current: string | null = null;

  /** `state`: the vehicle's, before it takes the message. */
  hear(topic: string, payload: Uint8Array, state: Headerless<State>): void {
    const address = readTopic(topic);
    if (!address.ok) return;
    this.messages++;
    this.deviations.push(...deviations(topic, payload, DIALECTS['vda-5050-lib-1.4'].instantActionsKey));
    const message = JSON.parse(new TextDecoder().decode(payload)) as Message;
    if (address.value.kind === 'order') this.#order(message.orderId ?? '', state);
    const isCancel = message.instantActions?.some(({ actionType }) => actionType === 'cancelOrder') === true;
    if (isCancel && this.#current !== null && !isDone(this.#current, state)) this.orders.set(this.#current, 'taken-back');
  }

  /** Is the order the vehicle was given last over, one way or the other? */
  isSettled(state: Headerless<State>): boolean {
    if (this.#current === null) return true;
    if (this.orders.get(this.#current) === 'open' && isDone(this.#current, state)) this.orders.set(this.#current, 'done');
    return this.orders.get(this.#current) !== 'open';
  }

  #order(orderId: string, state: Headerless<State>): void {
    if (orderId === this.#current) return;
    this.isSettled(state);
    this.#current = orderId;
    this.orders.set(orderId, 'open');
  }
}

interface Message {
  readonly orderId?: string;
  readonly instantActions?: readonly { readonly actionType: string }[];
}

function isDone(orderId: string, { orderId: held, nodeStates, edgeStates, actionStates }: Headerless<State>): boolean {
  const own = actionStates.filter(({ actionId }) => actionId.startsWith(`${orderId}:`));
  return held === orderId && nodeStates.length + edgeStates.length === 0 && own.every(({ actionStatus }) => actionStatus === 'FINISHED');
}
