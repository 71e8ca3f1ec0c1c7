import type { Reason } from '@estiba/base';
import { type EventData, type EventType, isStepEvent, type LoadClaim, type Place, type TerminalEvent } from '@estiba/terminal';
import { placeName } from '../place-name.ts';
import type { Speaker } from '../words/speaker.ts';
import type { WordKey } from '../words/word-key.ts';

type Values = Readonly<Record<string, string | number>>;

/** What an event says, for people. */
export function eventSentence(event: TerminalEvent, words: Speaker): string {
  const { type } = event;
  const key = keyOf(event);
  const values = isStepEvent(type) ? stepValues(event.data as EventData['stepReset' | 'stepDispatched'], words) : valuesOf(event, words);
  return words.say(key, values).trimEnd();
}

/** Some kinds of events are two sentences. */
function keyOf({ type, data }: TerminalEvent): WordKey {
  if (type === 'jobWaits' && data.reason === null) return 'event.jobGoesOn';
  if (type === 'bayLashed' && !data.isLashed) return 'event.bayUnlashed';
  if (type === 'windReported' && data.isStopped) return 'event.windStops';
  return `event.${type}`;
}

const why = (reason: Reason | null, words: Speaker): string => (reason === null ? '' : words.running(reason));

function stepValues(data: EventData['stepReset' | 'stepDispatched'], words: Speaker): Values {
  return { step: data.step, machine: 'machine' in data ? data.machine : '', why: 'reason' in data ? why(data.reason, words) : '' };
}

type Told = { readonly [T in EventType]?: (data: EventData[T], words: Speaker) => Values };

/** Values of the sentences that need more than the plain fields of their event. */
const told: Told = {
  terminalOpened: ({ site, equipment }) => ({ site, machines: equipment.length }),
  inventoryTaken: ({ units }) => ({ boxes: units.length }),
  callAnnounced: ({ call, vessel, voyage, berth, eta }, words) => ({ call, vessel, voyage, berth, eta: words.time(eta) }),
  callRescheduled: ({ call, berth, bowAt, eta }, words) => ({ call, berth, bowAt, eta: words.time(eta) }),
  loadListChanged: ({ call, add, cancel }) => ({ call, added: add.length, cancelled: cancel.length }),
  queuePaused: ({ call, crane, reason }, words) => ({ call, crane, why: why(reason, words) }),
  callListed: ({ call, arrival, loadList }) => ({ call, arrival: arrival.length, loads: loadList.length }),
  planAccepted: ({ call, plan, queues, leftOut }) => ({
    call,
    plan,
    lines: queues.reduce((sum, { instructions }) => sum + instructions.length, 0),
    cranes: queues.map(({ crane }) => crane).join(', '),
    leftOut: leftOut.length,
  }),
  planRequested: ({ call, reasons }, words) => ({ call, why: reasons.map(words.running).join(' ') }),
  planFailed: ({ call, reasons }, words) => ({ call, why: reasons.map(words.running).join(' ') }),
  cranesAssigned: ({ call, cranes }) => ({ call, cranes: cranes.join(', ') || '–' }),
  equipmentReported: ({ id, ...status }, words) => ({ machine: id, status: statusText(status, words) }),
  equipmentBarred: ({ id, reason }, words) => ({ machine: id, why: why(reason, words) }),
  equipmentCleared: ({ id }) => ({ machine: id }),
  jobCreated: ({ job }, words) => ({ job: job.id, kind: words.value(job.kind), boxes: job.boxes.join(' ') }),
  jobWaits: ({ job, reason }, words) => ({ job, why: why(reason, words) }),
  jobEnded: ({ job, stage, reason }, words) => ({ job, stage: words.value(stage), why: why(reason, words) }),
  boxMoved: ({ box, from, to, by }, words) => ({ box, from: placeText(from, words), to: placeText(to, words), by }),
  handoverMoved: ({ cell, state, reason }, words) => ({
    cell,
    state: words.value(state === 'hold' ? 'on-hold' : state),
    why: why(reason, words),
  }),
  routePlanned: ({ truck, cells }) => ({ truck, cells: cells.length, to: cells.at(-1) ?? '' }),
  routeCut: ({ truck, route, reason }, words) => ({ truck, route, why: why(reason, words) }),
  windReported: ({ metresPerSecond }) => ({ speed: metresPerSecond }),
  berthClosed: ({ berth, reason }, words) => ({ berth, why: why(reason, words) }),
  exceptionRaised: ({ about, reason }, words) => ({ about, why: why(reason, words) }),
  exceptionTaken: ({ id, by }) => ({ exception: id, by }),
  exceptionHandedBack: ({ id, by }) => ({ exception: id, by }),
  exceptionResolved: ({ id, by, resolution }, words) => ({ exception: id, by, resolution: words.value(resolution) }),
  commandRefused: ({ command, reasons }, words) => ({ command, why: reasons.map(words.running).join(' ') }),
};

function valuesOf({ type, data }: TerminalEvent, words: Speaker): Values {
  const special = told[type] as ((data: EventData[EventType], words: Speaker) => Values) | undefined;
  return special === undefined ? plainValues(data, words) : special(data, words);
}

/** The fields of an event that are words or numbers. */
function plainValues(data: object, words: Speaker): Values {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'number') values[name] = value;
    else if (typeof value === 'string') values[name] = words.value(value);
  }
  return values;
}

function statusText({ technical, operational, link, charge, load }: Omit<EventData['equipmentReported'], 'id'>, words: Speaker): string {
  const said = [technical, operational, link].filter((status) => status !== undefined).map(words.value);
  if (charge !== undefined) said.push(`${words.number(charge)} %`);
  if (load !== undefined) said.push(loadText(load, words));
  return said.join(', ');
}

function loadText(load: LoadClaim | null, words: Speaker): string {
  if (load === null) return words.value('load-as-known');
  const { boxes, isLaden } = load;
  if (boxes !== null && boxes.length > 0) return boxes.join(' ');
  if (isLaden === null && boxes === null) return words.value('load-unknown');
  return words.value(isLaden === true ? 'load-some' : 'load-none');
}

/** A place in words: `yard B03-012-04-2`. */
function placeText(place: Place, words: Speaker): string {
  const name = placeName(place) ?? '';
  switch (place.at) {
    case 'announced':
      return words.say('place.announced');
    case 'ship':
      return words.say('place.ship', { call: place.call, slot: name });
    case 'yard':
      return words.say('place.yard', { position: name });
    case 'machine':
      return words.say('place.machine', { machine: name });
    case 'visitor':
      return words.say('place.visitor', { visitor: name });
    case 'gone':
      return words.say('place.gone', { with: name });
  }
}
