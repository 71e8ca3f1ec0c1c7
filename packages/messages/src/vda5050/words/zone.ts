import type { Milliseconds } from '@estiba/base';
import type { VdaAction } from './order.ts';

/** GRANTED until the lease ends; QUEUED: heard, not yet; REVOKED holds only once the vehicle's own state says so; REJECTED: no. */
export type GrantType = 'GRANTED' | 'QUEUED' | 'REVOKED' | 'REJECTED';

export interface RequestResponse {
  readonly requestId: string;
  readonly grantType: GrantType;
  readonly leaseExpiry?: Milliseconds;
}

/** What fleet control sends on `responses` (3.0): answers to the zone and edge requests in a vehicle's state. */
export interface Responses {
  readonly responses: readonly RequestResponse[];
}

interface ZoneOutline {
  readonly zoneId: string;
  readonly description?: string;
  /** Three or more corners [m] of a simple polygon. */
  readonly vertices: readonly { readonly x: number; readonly y: number }[];
}

/** An action of a zone: the vehicle itself gives it an id. */
export type ZoneAction = Omit<VdaAction, 'actionId'>;

/** A zone of a map (3.0, 6.4.1). */
export type Zone = ZoneOutline &
  (
    | { readonly type: 'BLOCKED' }
    | { readonly type: 'LINE_GUIDED' }
    | { readonly type: 'COORDINATED_REPLANNING' }
    | { readonly type: 'RELEASE'; readonly releaseLossBehavior: 'STOP' | 'CONTINUE' | 'EVACUATE' }
    /** [m/s] */
    | { readonly type: 'SPEED_LIMIT'; readonly maxSpeed: number }
    | {
        readonly type: 'ACTION';
        readonly entryActions: readonly ZoneAction[];
        readonly duringActions: readonly ZoneAction[];
        readonly exitActions: readonly ZoneAction[];
      }
    /** 0 to 1: how much the zone is to be preferred, or shunned. */
    | { readonly type: 'PRIORITY'; readonly factor: number }
    | { readonly type: 'PENALTY'; readonly factor: number }
    /** The way to go [rad]. */
    | { readonly type: 'DIRECTED'; readonly direction: number; readonly limitation: 'SOFT' | 'RESTRICTED' | 'STRICT' }
    | { readonly type: 'BIDIRECTED'; readonly direction: number; readonly limitation: 'SOFT' | 'RESTRICTED' }
  );

export type ZoneType = Zone['type'];

/** What fleet control sends on `zoneSet` (3.0). */
export interface ZoneSet {
  readonly zoneSetId: string;
  readonly mapId: string;
  readonly description?: string;
  readonly zones: readonly Zone[];
}
