import { type Random, reason } from '@estiba/base';
import type { CraneCommand, CraneOrder, GateState } from '@estiba/messages/equipment';
import type { Block, ScenarioVisitor } from '@estiba/port';
import { drawTriangular } from '../../world/chance.ts';
import type { Surroundings } from '../../world/surroundings.ts';
import { abort, OrderStore, reportOf, type StoredOrder } from '../crane/order-store.ts';
import { Visitor } from './visitor.ts';

/** How far an order is, by how far its visitor is. */
const PHASES = { 'at-gate': 'queued', inside: 'gantry', 'at-exchange': 'awaiting-handover', leaving: 'setting', gone: 'clear' } as const;
/** One that is gone is still shown for so long, unless it is cleared before [ms]. */
const SHOWN = 3_600_000;

/**
 * The gate: shows who is there, and lets in whom an order names as partner, one in each lane at a time. The order's `to` is the place beside
 * a block the visitor drives to; an update of it whose `to` is the gate tells the visitor to leave. The order ends when the visitor is gone.
 */
export class Gate {
  readonly id = 'gate';
  readonly visitors = new Map<string, Visitor>();
  onChange: () => void = () => undefined;
  readonly #around: Surroundings;
  readonly #random: Random;
  readonly #store = new OrderStore();
  #busyLanes = 0;

  constructor(bookings: readonly ScenarioVisitor[], around: Surroundings) {
    this.#around = around;
    this.#random = around.streamOf('gate');
    for (const booking of bookings) around.agenda.at(booking.at, () => this.#arrive(booking));
  }

  state(): GateState {
    return {
      technical: 'green',
      operational: 'automatic',
      visitors: [...this.visitors.values()].map((visitor) => visitor.seen()),
      orders: this.#store.all.map(reportOf),
      faults: [],
    };
  }

  order(order: CraneOrder): void {
    this.#store.store(order);
    this.#admit();
    if (order.to.at === 'gate') this.visitors.get(order.partner ?? '')?.leave();
    this.onChange();
  }

  command(command: CraneCommand): void {
    if (command.command === 'report' || command.command === 'Berth') return this.onChange();
    if (command.command === 'Clear') this.#forget(command.orderId);
    const asked = this.#store.command(command);
    if (asked === 'start') this.#admit();
    this.onChange();
  }

  permit(): void {
    this.onChange();
  }

  #arrive(booking: ScenarioVisitor): void {
    const visitor = new Visitor(booking, this.#around);
    this.visitors.set(visitor.id, visitor);
    this.#around.carriers.set(visitor.id, visitor);
    visitor.onChange = () => this.#follow(visitor);
    this.onChange();
  }

  /** Serves as many of the waiting orders as there are free lanes. */
  #admit(): void {
    const { agenda, site } = this.#around;
    while (this.#busyLanes < site.gate.entryLanes) {
      const stored = this.#store.next(agenda.now);
      if (stored === null) return;
      stored.state = 'Running';
      const way = this.#wayOf(stored);
      if ('code' in way) {
        abort(stored, way);
        continue;
      }
      this.#busyLanes += 1;
      agenda.after(drawTriangular(this.#random, site.gate.entrySeconds), () => {
        this.#busyLanes -= 1;
        way.visitor.drive(way.block, way.bay, way.cell);
        this.#admit();
      });
    }
  }

  #wayOf({ order }: StoredOrder) {
    const visitor = this.visitors.get(order.partner ?? '');
    if (visitor === undefined) return reason('visitor.unknown', { visitor: order.partner ?? '' });
    if (visitor.phase !== 'at-gate') return reason('visitor.inside', { visitor: visitor.id, phase: visitor.phase });
    const exchange = order.to.at === 'truck' ? this.#exchange(order.to.cell) : null;
    return exchange === null ? reason('visitor.no-exchange', { visitor: visitor.id }) : { visitor, ...exchange };
  }

  /** `B03.V.21`: beside bay 21 of block B03, on the visitors' side. */
  #exchange(cell: string): { readonly block: Block; readonly bay: number; readonly cell: string } | null {
    const [id, mark, number] = cell.split('.');
    const block = this.#around.site.blocks.find((candidate) => candidate.id === id);
    const bay = Number(number);
    return block === undefined || mark !== 'V' || !Number.isInteger(bay) || bay < 1 ? null : { block, bay, cell };
  }

  #follow(visitor: Visitor): void {
    const stored = this.#store.all.find(({ order, state }) => order.partner === visitor.id && state === 'Running');
    if (visitor.phase === 'gone') {
      if (stored !== undefined) stored.state = 'Ended';
      this.#around.carriers.delete(visitor.id);
      this.#around.agenda.after(SHOWN, () => this.#forget(visitor.id));
    }
    if (stored !== undefined) stored.phase = PHASES[visitor.phase];
    this.onChange();
  }

  /** What is cleared, by its own name or by that of the order about it, is shown no longer. */
  #forget(name: string): void {
    const order = this.#store.get(name)?.order;
    const visitor = this.visitors.get(order?.partner ?? name);
    if (visitor?.phase === 'gone') this.visitors.delete(visitor.id);
  }
}
