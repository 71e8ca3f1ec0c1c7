import {
  type EventData,
  type EventType,
  STEP_STATE_AFTER,
  type StepEventType,
  type TerminalEvent,
  type TerminalState,
} from '@estiba/terminal';
import type { StateTable } from './rows.ts';

/** Told the key of each row an event may have changed. */
type Touch = (table: StateTable, key: string) => void;

/** What is known of a job, so that its end can be told of when the state has forgotten it. */
export interface JobTies {
  readonly boxes: readonly string[];
  readonly call: string | null;
  readonly machines: Iterable<string>;
}

interface Around {
  readonly state: TerminalState;
  readonly tiesOf: (job: string) => JobTies | undefined;
  readonly touch: Touch;
}

type Toucher<D> = (data: D, around: Around) => void;

/** Names every row that an event, applied already, may have changed. Too many are named rather than too few. */
export function touchRows({ type, data }: TerminalEvent, around: Around): void {
  (touchers[type] as Toucher<unknown>)(data, around);
}

const nothing = (): void => undefined;
const call: Toucher<{ readonly call: string }> = (data, around) => touchCall(data.call, around);
const box: Toucher<{ readonly box: string }> = (data, { touch }) => touch('boxes', data.box);
const machine: Toucher<{ readonly id: string }> = ({ id }, { touch }) => touch('machines', id);
const truck: Toucher<{ readonly truck: string }> = (data, { touch }) => touch('machines', data.truck);
const job: Toucher<{ readonly job: string }> = (data, around) => touchJob(data.job, around);
const lock: Toucher<{ readonly cell: string }> = ({ cell }, { touch }) => touch('handovers', cell);
const visitor: Toucher<{ readonly visitor: string }> = (data, { touch }) => touch('visitors', data.visitor);
const exception: Toucher<{ readonly id: string }> = ({ id }, { touch }) => touch('exceptions', id);
const quay: Toucher<unknown> = (_data, around) => {
  around.touch('port', '');
  touchQuayCranes(around);
};
/** A step is named for its job and its number: `JOB#2`. */
const step: Toucher<{ readonly step: string }> = (data, around) =>
  touchJob(data.step.slice(0, Math.max(0, data.step.lastIndexOf('#'))), around);

// The names come from the table of step events itself, so none is missing.
const steps = Object.fromEntries(Object.keys(STEP_STATE_AFTER).map((type) => [type, step])) as Record<StepEventType, typeof step>;

const touchers: { readonly [T in EventType]: Toucher<EventData[T]> } = {
  ...steps,
  terminalOpened: ({ equipment }, { touch }) => {
    touch('port', '');
    for (const { id } of equipment) touch('machines', id);
  },
  inventoryTaken: ({ units }, { touch }) => {
    for (const { container } of units) touch('boxes', container.id);
  },
  callListed: (data, around) => {
    for (const { container } of data.arrival) around.touch('boxes', container.id);
    for (const { id } of data.loadList) around.touch('boxes', id);
    touchCall(data.call, around);
  },
  callSailed: (data, around) => {
    for (const id of around.state.calls.get(data.call)?.aboard.values() ?? []) around.touch('boxes', id);
    touchCall(data.call, around);
  },
  callAnnounced: call,
  callBerthed: call,
  planAccepted: call,
  planRequested: call,
  planFailed: call,
  cranesAssigned: call,
  callRescheduled: call,
  loadListChanged: (data, around) => {
    for (const id of [...data.add.map((container) => container.id), ...data.cancel]) around.touch('boxes', id);
    touchCall(data.call, around);
  },
  queuePaused: call,
  queueResumed: call,
  boxesExchanged: ({ one, other }, { touch }) => {
    touch('boxes', one);
    touch('boxes', other);
  },
  callCompleted: call,
  lidMoved: call,
  bayLashed: call,
  holdPlaced: box,
  holdReleased: box,
  weightReported: box,
  boxMoved: (data, around) => {
    around.touch('boxes', data.box);
    for (const place of [data.from, data.to]) {
      if (place.at === 'machine') around.touch('machines', place.machine);
      if (place.at === 'ship') around.touch('calls', place.call);
    }
    // A job is carried as soon as its box is off the ground.
    touchJob(around.state.units.get(data.box)?.job ?? '', around);
  },
  jobCreated: (data, around) => touchJob(data.job.id, around),
  jobWaits: job,
  jobEnded: job,
  equipmentReported: machine,
  equipmentBarred: machine,
  equipmentCleared: machine,
  truckLocated: truck,
  routePlanned: truck,
  baseReleased: truck,
  cellPassed: truck,
  routeCut: truck,
  handoverReserved: lock,
  handoverMoved: (data, around) => {
    lock(data, around);
    // A road truck leaves as soon as its exchange is over; the lock may be free by now, and which truck it was forgotten.
    if (data.state === 'may-leave') for (const id of around.state.visitors.keys()) around.touch('visitors', id);
  },
  handoverFreed: lock,
  visitorArrived: (data, around) => {
    box(data, around);
    visitor(data, around);
  },
  visitorSent: visitor,
  visitorAtExchange: visitor,
  visitorLeft: visitor,
  windReported: quay,
  berthClosed: quay,
  berthOpened: quay,
  exceptionRaised: exception,
  exceptionTaken: exception,
  exceptionHandedBack: exception,
  exceptionResolved: exception,
  commandRefused: nothing,
};

/** A call, and the quay cranes, whose idleness hangs on calls. */
function touchCall(id: string, around: Around): void {
  around.touch('calls', id);
  touchQuayCranes(around);
}

function touchQuayCranes({ state, touch }: Around): void {
  for (const { id, kind } of state.equipment.values()) if (kind === 'sts') touch('machines', id);
}

/** A job, its boxes, its call's progress, and all machines that have a part in it: each may wait for another. */
function touchJob(id: string, { tiesOf, touch }: Around): void {
  touch('jobs', id);
  const ties = tiesOf(id);
  if (ties === undefined) return;
  for (const name of ties.boxes) touch('boxes', name);
  for (const name of ties.machines) touch('machines', name);
  if (ties.call !== null) touch('calls', ties.call);
}
