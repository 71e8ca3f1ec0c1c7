import { type Reason, reason } from '@estiba/base';
import { isWorkedOn } from '../desks/pulse-desk.ts';
import { type Equipment, type Exception, findStep, handoverOf, type TerminalState } from '@estiba/terminal';

/** Why the cause of an exception is gone; null while it is there, or while nobody but a person can say. */
type Judge = (state: TerminalState, exception: Exception) => Reason | null;

/** Causes whose end the state tells, by the code of the exception. */
const JUDGES: Readonly<Record<string, Judge>> = {
  'machine.red': whenMachine(({ technical }) => technical !== 'red', 'exception.machine-works'),
  'truck.bars-lane': whenLaneFree,
  'handover.silent': whenBothHeard,
  'handover.truck-to-confirm': whenTruckAgrees,
  'vehicle.drives-horizon': whenCleared,
  'vehicle.beyond-base': whenCleared,
  'vehicle.drives-straight': whenCleared,
  'vehicle.needs-parameter': whenCleared,
  'vehicle.needs-numeric-ids': whenCleared,
  'vehicle.lacks-action': whenCleared,
  'vehicle.order-unheard': whenHeard,
  'truck.beyond-base': whenReleased,
  'truck.load-differs': whenLoadAgrees,
  'crane.holds-other': whenMachine(({ load }) => load === null, 'exception.load-agrees'),
  'crane.out-of-reach': whenAtAnotherBay,
  'crane.no-truck-place': whenAtAnotherBay,
  'crane.no-yard-place': whenGoesOn,
  'crane.all-stand': whenSomethingMoves,
  'cell.occupied': whenLocated,
  'cell.unknown': whenLocated,
  'box.wrong-weight': whenWeightAgrees,
};

/** Why nobody needs to answer any more. */
export function causeGone(state: TerminalState, exception: Exception): Reason | null {
  return whenOver(state, exception) ?? JUDGES[exception.reason.code]?.(state, exception) ?? null;
}

/** How questions about a lock are named: for the step and its giving, a lease run out, a truck that left. */
const OF_A_LOCK = /^(lease|left):|@\d+:/;

/** What it is about is over: the step done or given up, the lock no longer held. */
function whenOver(state: TerminalState, { about, id }: Exception): Reason | null {
  const lock = state.handovers.get(about);
  if (lock !== undefined) return lock.state === 'hold' ? null : reason('exception.lock-goes-on', { cell: about });
  const mark = about.lastIndexOf('#');
  if (mark < 0) return state.equipment.has(about) || !OF_A_LOCK.test(id) ? null : reason('exception.lock-goes-on', { cell: about });
  const found = findStep(state, about);
  const isOver = found === null || found.step.state === 'done' || found.step.state === 'cancelled';
  return isOver ? reason('exception.step-over', { step: about }) : null;
}

/** A machine is as it should be again, or somebody else does the step. What is suspended for another cause still wants its own answer. */
function whenMachine(isWell: (machine: Equipment) => boolean, code: string): Judge {
  return (state, { about, reason: { params } }) => {
    const found = findStep(state, about)?.step;
    if (found?.state === 'suspended' || handoverOf(state, about)?.state === 'hold') return null;
    const machine = state.equipment.get(String(params['machine'] ?? about)) ?? state.equipment.get(about);
    const isElsewhere = found !== undefined && machine !== undefined && found.machine !== machine.id;
    return machine !== undefined && (isWell(machine) || isElsewhere) ? reason(code, { machine: machine.id }) : null;
  };
}

function whenCleared(state: TerminalState, { about }: Exception): Reason | null {
  const machine = state.equipment.get(about);
  return machine?.barred === null ? reason('exception.machine-cleared', { machine: about }) : null;
}

/** Truck and crane of a lock are there again; a road truck's driver does not report. */
function whenBothHeard(state: TerminalState, { about, reason: { params } }: Exception): Reason | null {
  const silent = ['truck', 'crane']
    .map((name) => state.equipment.get(String(params[name])))
    .find((machine) => machine !== undefined && machine.link !== 'online');
  return silent === undefined ? reason('exception.lock-heard', { cell: about }) : null;
}

/** It drives, or follows another order by now. */
function whenHeard(state: TerminalState, { about, reason: { params } }: Exception): Reason | null {
  const route = state.equipment.get(about)?.route;
  const isHeard = route === null || route === undefined || route.id !== params['order'] || route.passed > 0;
  return isHeard ? reason('exception.machine-heard', { machine: about }) : null;
}

function whenReleased(state: TerminalState, { about, reason: { params } }: Exception): Reason | null {
  const route = state.equipment.get(about)?.route;
  const isFine = route?.id !== params['route'] || (route !== undefined && route !== null && route.released >= Number(params['at']));
  return isFine ? reason('exception.truck-in-base', { truck: about }) : null;
}

function whenLoadAgrees(state: TerminalState, { about }: Exception): Reason | null {
  return loadAgrees(state, about);
}

function whenTruckAgrees(state: TerminalState, { reason: { params } }: Exception): Reason | null {
  return loadAgrees(state, String(params['truck']));
}

function loadAgrees(state: TerminalState, about: string): Reason | null {
  const truck = state.equipment.get(about);
  const { load = null, holding = [] } = truck ?? {};
  const agrees =
    load === null ||
    (load.boxes === null
      ? load.isLaden === holding.length > 0
      : load.boxes.length === holding.length && load.boxes.every((box) => holding.includes(box)));
  return agrees ? reason('exception.load-agrees', { machine: about }) : null;
}

/** The truck is known to stand somewhere else than before, or drives. */
function whenLocated(state: TerminalState, { about, reason: { params } }: Exception): Reason | null {
  const truck = state.equipment.get(about);
  if (truck === undefined) return null;
  const isPlaced = truck.cell !== null && truck.cell !== (params['was'] ?? params['cell']);
  const isDriving = truck.route !== null && !truck.route.isDone;
  return isPlaced || isDriving ? reason('exception.truck-placed', { truck: about, cell: truck.cell ?? '' }) : null;
}

/** It works again, or stands elsewhere. */
function whenLaneFree(state: TerminalState, { about, reason: { params } }: Exception): Reason | null {
  const truck = state.equipment.get(about);
  if (truck === undefined || (truck.technical === 'red' && truck.cell === params['cell'])) return null;
  return reason('exception.lane-free', { truck: about, cell: String(params['cell']) });
}

/** Somebody answered for another mass, and that is what the crane weighed. */
function whenWeightAgrees(state: TerminalState, { about, reason: { params } }: Exception): Reason | null {
  const step = findStep(state, state.handovers.get(about)?.craneStep ?? about)?.step;
  const declared = (step?.boxes ?? []).reduce((sum, box) => sum + (state.units.get(box)?.container.weight.gross ?? 0), 0);
  const [weighed, allowed] = [Number(params['weighedKg']), Number(params['allowedKg'])];
  const wasOther = declared !== params['declaredKg'];
  return wasOther && Math.abs(weighed - declared) <= allowed ? reason('exception.weight-agrees', { weighed, declared }) : null;
}

/** What the crane waited at is done, given to another, or given up. */
function whenAtAnotherBay(state: TerminalState, { about, reason: { params } }: Exception): Reason | null {
  const queue = state.calls.get(String(params['call']))?.queues.get(about);
  return queue?.instructions[queue.done]?.bay === params['bay'] ? null : reason('exception.crane-goes-on', { crane: about });
}

/** Some machine is at work for the call again, or nothing is left to do. */
function whenSomethingMoves(state: TerminalState, { about, reason: { params } }: Exception): Reason | null {
  const jobs = [...state.jobs.values()].filter(({ call }) => call === params['call']);
  return jobs.length === 0 || jobs.some(isWorkedOn) ? reason('exception.crane-goes-on', { crane: about }) : null;
}

/** It has lines under way again. */
function whenGoesOn(state: TerminalState, exception: Exception): Reason | null {
  const { about, reason: why } = exception;
  const queue = state.calls.get(String(why.params['call']))?.queues.get(about);
  if (queue === undefined || queue.started > queue.done) return reason('exception.crane-goes-on', { crane: about });
  return whenAtAnotherBay(state, exception);
}
