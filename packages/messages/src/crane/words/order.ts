import type { Milliseconds } from '@estiba/base';

/** What takes orders or reports by the job-control profile: ship-to-shore crane, yard crane, gate, lashing gang, ship, weather mast. */
export const MACHINE_KINDS = ['sts', 'armg', 'gate', 'lasher', 'ship', 'weather'] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];

/** The head of each message of the profile. A message is stale when `isStale` says so, and then nobody acts on it. */
export interface ProfileHeader {
  /** Counts up by one with each message sent on one topic; a sender that restarts may begin again. */
  readonly headerId: number;
  readonly timestamp: Milliseconds;
}

/** Where a crane takes from or sets to. x, y, z: where the spreader stands then, in metres of the site's frame, z above the quay. */
export type OrderPlace =
  | {
      readonly at: 'ship';
      readonly call: string;
      /** ISO 9711. */
      readonly bay: number;
      readonly row: number;
      readonly tier: number;
      /** Quay metre. */
      readonly x: number;
      readonly y: number;
      readonly z: number;
    }
  | {
      readonly at: 'yard';
      readonly block: string;
      readonly bay: number;
      readonly row: number;
      readonly tier: number;
      readonly x: number;
      readonly y: number;
      readonly z: number;
    }
  /** A truck of the terminal or of the road, standing in that cell. */
  | { readonly at: 'truck'; readonly vehicle: string; readonly cell: string; readonly x: number; readonly y: number }
  /** A hatch cover; `to` says where it goes. */
  | {
      readonly at: 'lid';
      readonly call: string;
      readonly lid: string;
      readonly bay: number;
      readonly x: number;
      readonly to: 'quay' | 'ship';
    }
  /** A bay whose boxes are to be lashed or unlashed. */
  | { readonly at: 'bay'; readonly call: string; readonly bay: number; readonly x: number }
  /** The gate, for who is to be let in or out. */
  | { readonly at: 'gate'; readonly x: number; readonly y: number };

export const MOVE_TYPES = [
  'discharge',
  'load',
  'restow-off',
  'restow-on',
  'shift-aboard',
  'open-lid',
  'close-lid',
  'unlash',
  'lash',
  'yard-shift',
  'housekeeping',
  'gate-in',
  'gate-out',
] as const;
/** What kind of job the order belongs to. */
export type MoveType = (typeof MOVE_TYPES)[number];

export interface OrderBox {
  /** ISO 6346. */
  readonly id: string;
  /** ISO 6346 size-type code. */
  readonly sizeType: string;
  readonly grossKg: number;
  /** Which way its doors are to face at the end. */
  readonly doorDirection?: 'fore' | 'aft';
  /** Which of the two of a twin lift it is. */
  readonly position?: 'fore' | 'aft';
}

/** One action of one machine (TIC 4.0: order; OPC 10031-4: job order). */
export interface CraneOrder {
  readonly orderId: string;
  /** 0 when first given; `Update` raises it, and only a higher one replaces what is stored. */
  readonly orderUpdateId: number;
  /** How it is to be taken (OPC 10031-4): kept until started, kept and started, or in place of what is stored under its id. */
  readonly storing: 'Store' | 'StoreAndStart' | 'Update';
  readonly moveType: MoveType;
  /** One box, the two of a twin lift, or none for lids, lashing and the gate. */
  readonly boxes: readonly OrderBox[];
  readonly from: OrderPlace;
  readonly to: OrderPlace;
  /** The truck or visitor this order meets. */
  readonly partner?: string;
  readonly notBefore?: Milliseconds;
  /** Greater goes first; 0 is ordinary. */
  readonly priority: number;
  /** The order that will come after this one, so that the machine can get ready. */
  readonly next?: string;
}

export type OrderCommandName = 'Start' | 'Pause' | 'Resume' | 'Stop' | 'Abort' | 'Cancel' | 'Clear' | 'RevokeStart';

/** What is asked of a stored order (methods of OPC 10031-4), or of the machine: `report` its state now. */
export type CraneCommand =
  | { readonly [Name in OrderCommandName]: { readonly command: Name; readonly orderId: string } }[OrderCommandName]
  /** To a ship still to come: where her bow is to lie, and from when the berth is hers. */
  | { readonly command: 'Berth'; readonly orderId: string; readonly bowAt: number; readonly eta: Milliseconds }
  | { readonly command: 'report' };

export type CraneCommandName = CraneCommand['command'];
/** A command about one order. */
export type OrderCommand = Extract<CraneCommand, { readonly command: OrderCommandName }>;

/**
 * The handover lock, as the crane hears it: `granted`: the truck stands and may not move, the crane may go down to it until `leaseUntil`;
 * `queued`: wait above safe height; `revoked`: go up and hold. A permit is repeated with a later lease; one that ran out counts as `queued`.
 */
export interface Permit {
  readonly orderId: string;
  readonly grant: 'granted' | 'queued' | 'revoked';
  /** The truck or visitor it is about. */
  readonly partner: string;
  readonly leaseUntil?: Milliseconds;
}
