import { type Milliseconds, milliseconds } from '@estiba/base';
import type { RequestResponse, VehicleState } from '@estiba/messages/equipment';
import type { Wish } from './wish.ts';

const LEASE = 60_000;
const RENEW_BEFORE = 20_000;
const REPEAT = 5000;
/** A vehicle that asks for more at a time than this is not answered further. */
const MOST_REQUESTS = 100;

interface Answer {
  grant: RequestResponse['grantType'];
  until: number | null;
  sentAt: number;
}

/**
 * Answers a vehicle's requests to enter RELEASE zones (VDA 5050 3.0, 6.6.8). A zone is named for the cell it covers, and is granted while the
 * terminal's own traffic has released that cell to the vehicle: no second traffic control. A grant that was taken back counts as held until
 * the vehicle's state shows it gone. Corridors and replanning are never granted: paths here are those of the lanes.
 */
export class Leases {
  readonly #answers = new Map<string, Answer>();
  #held: readonly string[] = [];

  /** Zones the vehicle may still be in by its own word. */
  get held(): readonly string[] {
    return this.#held;
  }

  answer(state: VehicleState, wish: Wish | null, now: Milliseconds): readonly RequestResponse[] {
    const asked = [...state.zoneRequests, ...state.edgeRequests].slice(0, MOST_REQUESTS);
    this.#held = state.zoneRequests.filter(({ status }) => status === 'GRANTED').map(({ zoneId }) => zoneId);
    this.#forgetAllBut(new Set(asked.map(({ requestId }) => requestId)));
    const responses: RequestResponse[] = [];
    for (const request of asked) {
      const zone = request.requestType === 'ACCESS' ? request.zoneId : null;
      const grant = request.status === 'EXPIRED' || request.status === 'REVOKED' ? null : decide(zone, request.status, wish, state);
      const response = grant && this.#say(request.requestId, grant, request.status === 'GRANTED', now);
      if (response) responses.push(response);
    }
    return responses;
  }

  /** Null when the vehicle was told so already, and shows it. */
  #say(requestId: string, grant: Answer['grant'], isMirrored: boolean, now: number): RequestResponse | null {
    const before = this.#answers.get(requestId);
    const isSame = before?.grant === grant;
    const isRunningOut = grant === 'GRANTED' && (before?.until ?? Number.POSITIVE_INFINITY) - now < RENEW_BEFORE;
    const isUnheard = (grant === 'GRANTED') !== isMirrored && now - (before?.sentAt ?? 0) >= REPEAT;
    const isQueued = isSame && (grant === 'QUEUED' || grant === 'REJECTED');
    if (isSame && !isRunningOut && (isQueued || !isUnheard)) return null;
    const until = grant === 'GRANTED' ? now + LEASE : null;
    this.#answers.set(requestId, { grant, until, sentAt: now });
    return { requestId, grantType: grant, ...(until !== null && { leaseExpiry: milliseconds(until) }) };
  }

  #forgetAllBut(asked: ReadonlySet<string>): void {
    for (const id of this.#answers.keys()) if (!asked.has(id)) this.#answers.delete(id);
  }
}

function decide(zone: string | null, status: string, wish: Wish | null, state: VehicleState): Answer['grant'] {
  if (zone === null) return 'REJECTED';
  const isReleased =
    zone === state.lastNodeId || (wish !== null && wish.cells.indexOf(zone) >= 0 && wish.cells.indexOf(zone) <= wish.released);
  if (isReleased) return 'GRANTED';
  return status === 'GRANTED' ? 'REVOKED' : 'QUEUED';
}
