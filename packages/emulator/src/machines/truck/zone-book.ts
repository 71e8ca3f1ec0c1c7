import type { Responses, VehicleZoneSet, Zone, ZoneRequest, ZoneSet } from '@estiba/messages/equipment';
import type { LaneGraph } from '@estiba/port';
import type { HeldOrder } from './order-book.ts';

/** A request and the end of its lease. */
interface Asked {
  readonly request: ZoneRequest;
  readonly until: number;
}

/** The RELEASE zones a truck was given (VDA 5050 3.0, 6.4), by the cells of its own map that lie in them, and its requests to enter them. */
export class ZoneBook {
  readonly #lanes: LaneGraph;
  readonly #sets = new Map<string, { readonly mapId: string; readonly cells: ReadonlyMap<number, string> }>();
  #enabled: string | null = null;
  #requests: readonly Asked[] = [];
  #count = 0;

  constructor(lanes: LaneGraph) {
    this.#lanes = lanes;
  }

  get sets(): readonly VehicleZoneSet[] {
    return [...this.#sets].map(([zoneSetId, { mapId }]) => ({
      zoneSetId,
      mapId,
      status: zoneSetId === this.#enabled ? 'ENABLED' : 'DISABLED',
    }));
  }

  get requests(): readonly ZoneRequest[] {
    return this.#requests.map(({ request }) => request);
  }

  /** Keeps a set, not yet in use; false for one it has already. */
  take({ zoneSetId, mapId, zones }: ZoneSet): boolean {
    if (this.#sets.has(zoneSetId)) return false;
    const cells = new Map<number, string>();
    const { count, x, y } = this.#lanes;
    for (const zone of zones.filter(({ type }) => type === 'RELEASE'))
      for (let cell = 0; cell < count; cell++) if (isWithin(zone, x[cell]!, y[cell]!)) cells.set(cell, zone.zoneId);
    this.#sets.set(zoneSetId, { mapId, cells });
    return true;
  }

  /** Uses this set from now on, and no other; false for one it has not. */
  enable(zoneSetId: unknown): boolean {
    if (typeof zoneSetId !== 'string' || !this.#sets.has(zoneSetId)) return false;
    this.#enabled = zoneSetId;
    return true;
  }

  /** Asks for the zones it is in or that lie ahead, and forgets those behind. A lease that ran out is asked for anew. */
  review(held: HeldOrder, now: number): void {
    const ahead = new Set(held.way.slice(held.reached).flatMap(({ cell }) => this.#zoneOf(cell) ?? []));
    const kept = this.#requests.filter(({ request, until }) => ahead.has(request.zoneId) && until > now);
    for (const { request } of kept) ahead.delete(request.zoneId);
    this.#requests = [...kept, ...[...ahead].map((zone) => this.#ask(zone))];
  }

  /** What fleet control answered; true when it opened a zone. What it took back is no longer asked for until the next review. */
  hear({ responses }: Responses): boolean {
    const open = (): number => this.requests.filter(({ status }) => status === 'GRANTED').length;
    const before = open();
    for (const { requestId, grantType, leaseExpiry } of responses) {
      const i = this.#requests.findIndex(({ request }) => request.requestId === requestId);
      const asked = this.#requests[i];
      if (asked === undefined) continue;
      const until = leaseExpiry ?? Number.POSITIVE_INFINITY;
      if (grantType === 'REVOKED') this.#requests = this.#requests.toSpliced(i, 1);
      if (grantType === 'GRANTED') this.#requests = this.#requests.with(i, { request: { ...asked.request, status: 'GRANTED' }, until });
    }
    return open() > before;
  }

  /** May it drive onto the cell? */
  mayEnter(cell: number): boolean {
    const zone = this.#zoneOf(cell);
    return zone === null || this.requests.some(({ zoneId, status }) => zoneId === zone && status === 'GRANTED');
  }

  #zoneOf(cell: number): string | null {
    return this.#sets.get(this.#enabled ?? '')?.cells.get(cell) ?? null;
  }

  #ask(zoneId: string): Asked {
    this.#count += 1;
    const [requestId, zoneSetId] = [`zone-${this.#count}`, this.#enabled!];
    return { request: { requestId, requestType: 'ACCESS', zoneId, zoneSetId, status: 'REQUESTED' }, until: Number.POSITIVE_INFINITY };
  }
}

/** Does a point lie in the outline of a zone? By the number of edges a ray from it crosses. */
function isWithin({ vertices }: Zone, x: number, y: number): boolean {
  let isInside = false;
  for (const [i, a] of vertices.entries()) {
    const b = vertices.at(i - 1)!;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) isInside = !isInside;
  }
  return isInside;
}
