import { kilograms, type Milliseconds } from '@estiba/base';
import { type Container, containerId, sizeTypeOf, portCode, type Site } from '@estiba/port';
import { type CraneOrder, decodeGateState, type GateState, type GateVisitor, type OrderReport } from '@estiba/messages/equipment';
import type { Command, CommandData, TerminalState, Visitor } from '@estiba/terminal';
import { commandOf } from '../command-key.ts';
import { FaultLog } from '../fault-log.ts';
import { LinkTeller } from '../link-teller.ts';
import type { WantedOrder } from './crane-orders.ts';
import { MachineEar } from './machine-ear.ts';
import { OrderDesk } from './order-desk.ts';
import type { OrderPlaces } from './order-places.ts';
import type { ProfileVoice } from './profile-voice.ts';

const REPEAT = 10_000;

/**
 * Hears the gate's road trucks and tells the gate where each goes. The order of a visitor has its name: first from the gate to its exchange
 * place, then, when the crane let go of it, as an update from there to the gate. One that is gone and understood is cleared.
 */
export class GateControl {
  readonly #id: string;
  readonly #voice: ProfileVoice;
  readonly #places: OrderPlaces;
  readonly #port: string;
  readonly #ear = new MachineEar<GateState>(decodeGateState);
  readonly #orders: OrderDesk;
  readonly #faults: FaultLog;
  readonly #link = new LinkTeller();
  readonly #told = new Map<string, { readonly text: string; readonly at: number }>();

  constructor(id: string, voice: ProfileVoice, places: OrderPlaces, site: Site) {
    this.#id = id;
    this.#voice = voice;
    this.#places = places;
    this.#port = site.port;
    this.#orders = new OrderDesk(voice);
    this.#faults = new FaultLog(id);
  }

  receive(kind: 'state' | 'connection', bytes: Uint8Array, now: Milliseconds): readonly Command[] {
    return this.#ear.hear(kind, bytes, now).flatMap((fault) => this.#faults.tell(fault, false, now));
  }

  settle(state: TerminalState, now: Milliseconds): readonly Command[] {
    if (this.#ear.link.shouldAsk(now)) this.#voice.command({ command: 'report' }, now);
    const reported = this.#ear.state;
    const standing = this.#tellStanding(state, now);
    if (reported === null || this.#ear.link.status(now) !== 'online') return standing;
    const commands = [...standing, ...reported.visitors.flatMap((visitor) => this.#tell(visitor, state, now))];
    this.#forget(reported.visitors);
    return [...commands, ...this.#settleOrders(reported, state, now)];
  }

  /** How the gate itself does, under the name the terminal has for it. */
  #tellStanding(state: TerminalState, now: Milliseconds): readonly Command[] {
    const gate = [...state.equipment.values()].find(({ kind }) => kind === 'gate');
    if (gate === undefined) return [];
    this.#link.known = gate.link;
    const link = this.#ear.link.status(now);
    const told = this.#link.tell(gate.id, link, now);
    const reported = this.#ear.state;
    if (reported === null || link !== 'online') return told;
    const { technical, operational } = reported;
    if (gate.technical === technical && gate.operational === operational) return told;
    return [...told, commandOf('observeCrane', { id: gate.id, technical, operational, orders: [], holding: [] }, this.#id, now)];
  }

  #settleOrders(reported: GateState, state: TerminalState, now: Milliseconds): readonly Command[] {
    const reports = new Map(reported.orders.map((order): [string, OrderReport] => [order.orderId, order]));
    const wanted = new Map<string, WantedOrder>();
    for (const visitor of state.visitors.values()) {
      const order = this.#wanted(visitor);
      if (order) wanted.set(order.orderId, order);
    }
    for (const { visitor, phase } of reported.visitors) {
      if (phase === 'gone' && !state.visitors.has(visitor) && !reports.has(visitor)) this.#orders.clear(visitor, now);
    }
    return this.#orders.settle(wanted, reports, new Set(wanted.keys()), now).flatMap((why) => this.#faults.tell(why, false, now));
  }

  #wanted({ id, purpose, box, exchange, phase }: Visitor): WantedOrder | null {
    const place = exchange === null ? null : this.#places.truck(id, exchange);
    if (place === null) return null;
    const gate = this.#places.gate();
    const isLeaving = phase === 'leaving';
    const moveType: CraneOrder['moveType'] = purpose === 'deliver' ? 'gate-in' : 'gate-out';
    const boxes = [{ id: box, sizeType: '45G1', grossKg: 0 }];
    return {
      orderId: id,
      attempt: 1,
      moveType,
      boxes,
      from: isLeaving ? place : gate,
      to: isLeaving ? gate : place,
      partner: id,
      priority: 0,
    };
  }

  /** Only what the terminal does not know yet is told. */
  #tell(visitor: GateVisitor, state: TerminalState, now: Milliseconds): readonly Command[] {
    const known = state.visitors.get(visitor.visitor);
    const phase = newsOf(visitor, known);
    if (phase === null) return [];
    const told = this.#told.get(visitor.visitor);
    const text = `${phase} ${visitor.cell ?? ''}`;
    if (told?.text === text && now - told.at < REPEAT) return [];
    this.#told.set(visitor.visitor, { text, at: now });
    const { purpose, cell } = visitor;
    const container = purpose === 'deliver' ? containerOf(visitor, this.#port, state) : null;
    const data = {
      visitor: visitor.visitor,
      phase,
      purpose,
      box: containerId(visitor.box),
      container,
      ...(cell !== undefined && { cell }),
    };
    return [commandOf('observeVisitor', data, this.#id, now)];
  }

  #forget(visitors: readonly GateVisitor[]): void {
    const there = new Set(visitors.map(({ visitor }) => visitor));
    for (const id of this.#told.keys()) if (!there.has(id)) this.#told.delete(id);
  }
}

type Phase = CommandData['observeVisitor']['phase'];

function newsOf({ phase }: GateVisitor, known: Visitor | undefined): Phase | null {
  if (known === undefined) return phase === 'gone' ? null : 'at-gate';
  if (phase === 'gone') return 'gone';
  return phase === 'at-exchange' && known.phase === 'inside' ? 'at-exchange' : null;
}

/** The box as the terminal was told of it before, else as the gate sees it: a box for export, its port not known yet. */
function containerOf(seen: GateVisitor, port: string, state: TerminalState): Container {
  const known = state.units.get(seen.box)?.container;
  if (known) return known;
  return {
    id: containerId(seen.box),
    sizeType: sizeTypeOf(seen.sizeType ?? ''),
    isEmpty: seen.isFull === false,
    weight: { gross: kilograms(seen.grossKg ?? 0), source: seen.grossKg === undefined ? 'estimated' : 'declared' },
    pol: portCode(port),
    pod: portCode(''),
    operator: '',
    dangerousGoods: [],
  };
}
