import { milliseconds } from '@estiba/base';
import {
  type ActionState,
  decodeInstantActions,
  decodeOrder,
  decodeZoneSet,
  type Dialect,
  encodeConnection,
  encodeState,
  type FleetOrder,
  type OperatingMode,
  type OrderNode,
  topicOf,
  type VdaAction,
  type VdaTopicKind,
  type VehicleAddress,
  type VehicleConnection,
  type VehicleError,
  type VehicleState,
  type VehicleZoneSet,
  type ZoneRequest,
} from '@estiba/messages/equipment';

/** Bad habits of vehicles. */
export interface Habits {
  /** Drives what was not released. */
  readonly drivesHorizon?: boolean;
  /** Refuses every order it gets, with this error. */
  readonly refuses?: string;
}

export interface Sent {
  readonly topic: string;
  readonly payload: Uint8Array;
}

/** A small vehicle by the book (VDA 5050 2.1, figure 8): a node a step, a pick or drop when it is served. Written apart from fleet control. */
export class FakeVehicle {
  readonly address: VehicleAddress;
  readonly dialect: Dialect;
  habits: Habits = {};
  mode: OperatingMode = 'AUTOMATIC';
  order: FleetOrder | null = null;
  orderUpdateId = 0;
  nodes: OrderNode[] = [];
  last: { nodeId: string; sequenceId: number };
  place: { x: number; y: number };
  actions: ActionState[] = [];
  instant: ActionState[] = [];
  errors: VehicleError[] = [];
  loads: string[] = [];
  zoneRequests: ZoneRequest[] = [];
  zoneSets: VehicleZoneSet[] = [];
  isServed = false;
  readonly heard: { readonly kind: VdaTopicKind; readonly order?: FleetOrder; readonly actions?: readonly VdaAction[] }[] = [];
  #headerIds = new Map<string, number>();
  #isSilent = true;

  constructor(address: VehicleAddress, dialect: Dialect, cell: string, place: { x: number; y: number }) {
    this.address = address;
    this.dialect = dialect;
    this.last = { nodeId: cell, sequenceId: 0 };
    this.place = place;
  }

  /** It forgets everything but where it stands, and counts its messages anew. */
  restart(): void {
    this.order = null;
    this.nodes = [];
    this.actions = [];
    this.instant = [];
    this.errors = [];
    this.last = { ...this.last, sequenceId: 0 };
    this.#headerIds = new Map();
    this.#isSilent = true;
  }

  hear(kind: VdaTopicKind, payload: Uint8Array): void {
    if (kind === 'order') {
      const read = decodeOrder(payload, this.dialect);
      if (!read.ok) throw new Error(JSON.stringify(read.reasons));
      this.heard.push({ kind, order: read.value.body });
      this.#take(read.value.body);
    }
    if (kind === 'zoneSet') this.#takeZones(payload);
    if (kind !== 'instantActions') return;
    const read = decodeInstantActions(payload, this.dialect);
    if (!read.ok) throw new Error(JSON.stringify(read.reasons));
    this.heard.push({ kind, actions: read.value.body.actions });
    for (const action of read.value.body.actions) this.#act(action);
  }

  /** Drives on by a node, or works on where it stands. */
  step(): void {
    const [next] = this.nodes;
    const isFree = this.actions.every(({ status, actionId }) => status !== 'RUNNING' || this.#finish(actionId));
    if (next === undefined || !isFree || !(next.released || this.habits.drivesHorizon)) return;
    this.nodes.shift();
    this.last = { nodeId: next.nodeId, sequenceId: next.sequenceId };
    if (next.position) this.place = { x: next.position.x, y: next.position.y };
    const mine = new Set(next.actions.map(({ actionId }) => actionId));
    this.actions = this.actions.map((action) => (mine.has(action.actionId) ? { ...action, status: 'RUNNING' } : action));
    this.#isSilent = false;
  }

  get isBusy(): boolean {
    return this.nodes.length > 0 || this.actions.some(({ status }) => status !== 'FINISHED' && status !== 'FAILED');
  }

  state(): VehicleState {
    return {
      orderId: this.order?.orderId ?? '',
      orderUpdateId: this.order ? this.orderUpdateId : 0,
      lastNodeId: this.last.nodeId,
      lastNodeSequenceId: this.last.sequenceId,
      nodeStates: this.nodes.map(({ nodeId, sequenceId, released }) => ({ nodeId, sequenceId, released })),
      edgeStates: [],
      position: { ...this.place, theta: 0, mapId: 'map', isLocalized: true },
      loads: this.loads.map((loadId) => ({ loadId })),
      driving: false,
      paused: false,
      newBaseRequest: false,
      actionStates: this.actions,
      instantActionStates: this.instant,
      zoneActionStates: [],
      battery: { charge: 80, charging: false },
      operatingMode: this.mode,
      errors: this.errors,
      information: [],
      safety: { emergencyStop: 'NONE', fieldViolation: false },
      maps: [],
      zoneSets: this.zoneSets,
      zoneRequests: this.zoneRequests,
      edgeRequests: [],
    };
  }

  /** Its state as a message. */
  say(now: number): Sent {
    this.#isSilent = true;
    return this.#sent('state', (head) => encodeState(this.state(), this.dialect, head), now);
  }

  connection(state: VehicleConnection['state'], now: number): Sent {
    return this.#sent('connection', (head) => encodeConnection({ state }, this.dialect, head), now);
  }

  /** Has anything happened that it must tell? */
  get hasNews(): boolean {
    return !this.#isSilent;
  }

  #sent(
    kind: VdaTopicKind,
    encode: (head: {
      headerId: number;
      timestamp: ReturnType<typeof milliseconds>;
      manufacturer: string;
      serialNumber: string;
    }) => { ok: true; value: string } | { ok: false; reasons: unknown },
    now: number,
  ): Sent {
    const topic = topicOf(this.address, kind);
    const headerId = this.#headerIds.get(kind) ?? 0;
    this.#headerIds.set(kind, headerId + 1);
    const { manufacturer, serialNumber } = this.address;
    const text = encode({ headerId, timestamp: milliseconds(now), manufacturer, serialNumber });
    if (!topic.ok || !text.ok) throw new Error(JSON.stringify([topic, text]));
    return { topic: topic.value, payload: new TextEncoder().encode(text.value) };
  }

  #take(order: FleetOrder): void {
    this.#isSilent = false;
    const refusal = this.habits.refuses ?? this.#refusal(order);
    if (refusal === 'ignore') return;
    if (refusal !== null) {
      const references = [
        { key: 'orderId', value: order.orderId },
        { key: 'orderUpdateId', value: String(order.orderUpdateId) },
      ];
      this.errors = [...this.errors, { type: refusal, level: 'WARNING', references }];
      return;
    }
    this.errors = [];
    const isUpdate = this.order?.orderId === order.orderId;
    this.order = order;
    this.orderUpdateId = order.orderUpdateId;
    const horizon = this.nodes.filter(({ released }) => !released);
    const kept = isUpdate ? this.nodes.filter(({ released }) => released) : [];
    const added = isUpdate ? order.nodes.slice(1) : order.nodes;
    this.nodes = [...kept, ...added];
    const fresh = added
      .flatMap(({ actions }) => actions)
      .map(({ actionId, actionType }): ActionState => ({ actionId, actionType, status: 'WAITING' }));
    // What was attached to the horizon goes with it.
    const announced = new Set(horizon.flatMap(({ actions }) => actions.map(({ actionId }) => actionId)));
    this.actions = isUpdate ? [...this.actions.filter(({ actionId }) => !announced.has(actionId)), ...fresh] : fresh;
    if (!isUpdate) this.step();
  }

  #refusal(order: FleetOrder): string | null {
    const first = order.nodes[0]!;
    if (this.order?.orderId === order.orderId) {
      if (order.orderUpdateId < this.orderUpdateId) return 'orderUpdateError';
      if (order.orderUpdateId === this.orderUpdateId) return 'ignore';
      const end = this.nodes.filter(({ released }) => released).at(-1) ?? { ...this.last };
      return end.nodeId === first.nodeId && end.sequenceId === first.sequenceId ? null : 'orderUpdateError';
    }
    if (this.isBusy) return 'orderError';
    const { x = this.place.x, y = this.place.y } = first.position ?? {};
    return Math.hypot(x - this.place.x, y - this.place.y) < 0.5 ? null : 'noRouteError';
  }

  #takeZones(payload: Uint8Array): void {
    const read = decodeZoneSet(payload, this.dialect);
    if (!read.ok) throw new Error(JSON.stringify(read.reasons));
    const { zoneSetId, mapId } = read.value.body;
    if (this.zoneSets.some((set) => set.zoneSetId === zoneSetId)) throw new Error(`It has ${zoneSetId} already.`);
    this.zoneSets = [...this.zoneSets, { zoneSetId, mapId, status: 'DISABLED' }];
    this.#isSilent = false;
  }

  #act({ actionId, actionType }: VdaAction): void {
    this.#isSilent = false;
    if (this.instant.some((action) => action.actionId === actionId)) return;
    if (actionType === 'cancelOrder') {
      if (!this.isBusy) {
        this.errors = [...this.errors, { type: 'noOrderToCancel', level: 'WARNING', references: [{ key: 'actionId', value: actionId }] }];
        this.instant = [...this.instant, { actionId, actionType, status: 'FAILED' }];
        return;
      }
      this.nodes = [];
      this.actions = this.actions.map((action) => (action.status === 'FINISHED' ? action : { ...action, status: 'FAILED' }));
    }
    if (actionType === 'enableZoneSet') this.zoneSets = this.zoneSets.map((set) => ({ ...set, status: 'ENABLED' }));
    this.instant = [...this.instant, { actionId, actionType, status: 'FINISHED' }];
  }

  #finish(actionId: string): boolean {
    if (!this.isServed) return false;
    this.actions = this.actions.map((action) => (action.actionId === actionId ? { ...action, status: 'FINISHED' } : action));
    this.isServed = false;
    this.#isSilent = false;
    return true;
  }
}
