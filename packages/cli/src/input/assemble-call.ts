import { metres, type Milliseconds, milliseconds, tonnes } from '@estiba/base';
import type { BoxDetails, BoxMessage } from '@estiba/messages';
import { type Call, type Container, type ContainerId, portCode, type StowedContainer } from '@estiba/port';
import { generateYard } from '@estiba/port/generate';
import { exitCode, Failure } from '../failure.ts';
import type { Source, SourceFinding } from '../outcome.ts';
import { generateLoads } from './generate-loads.ts';
import { bayPlans, type Given, type GivenMessage, loadLists } from './given.ts';
import { listedBoxes } from './listed-boxes.ts';
import { Notes } from './note.ts';
import { noteArrival } from './note-arrival.ts';
import { rotationOf } from './rotation.ts';
import type { Settings } from './settings.ts';
import { shipOf } from './ship.ts';

/** A call ready to be planned, with what was found on the way and where its boxes came from. */
export interface AssembledCall {
  readonly call: Call;
  readonly findings: readonly SourceFinding[];
  readonly sources: readonly Source[];
  /** What the messages say of boxes beside the words of the port. */
  readonly details: ReadonlyMap<ContainerId, BoxDetails>;
}

/** Puts what files and flags say together into one call. What contradicts itself becomes a finding, what is missing a failure with advice. */
export function assembleCall(given: Given, settings: Settings, now: number): AssembledCall {
  const notes = new Notes();
  const plan = onlyBayPlan(given);
  const arrival = plan === null ? [] : stowedBoxes(plan, notes);
  const listed = listedBoxes(given, notes);
  const port = portCode(settings.port ?? (listed.port || nextPort(plan?.message)));
  if (port === '') throw new Failure(exitCode.usage, 'Which port this is, no message says.', 'Maybe --port PECHY.');
  const pods = [...arrival.map(({ container }) => container), ...listed.boxes].map((container) => container.pod);
  const rotation = rotationOf(settings, given, port, pods, notes);
  const vessel = shipOf(settings, given, arrival, notes);
  const aboard = new Set<ContainerId>(arrival.map(({ container }) => container.id));
  const loadList =
    settings.fill === undefined
      ? listed.boxes.filter((box) => isAshore(box, aboard, notes))
      : generateLoads({ vessel, port, rotation, arrival, fill: settings.fill, seed: settings.seed });
  noteArrival(arrival, vessel, port, rotation, notes);
  const voyage = settings.voyage ?? listed.voyage ?? plan?.message.header.transport.voyage ?? '';
  const call: Call = {
    id: settings.id ?? ([port, voyage].filter(Boolean).join('-') || 'call'),
    vessel,
    port,
    voyage,
    rotation,
    arrival,
    loadList,
    ...yardOf(given, settings, loadList, notes),
    cranes: settings.cranes,
    tanks: new Map(Object.entries(settings.tanks).map(([tank, content]) => [tank, tonnes(content)])),
    limits: {
      workStart: workStartOf(settings, now, notes),
      ...(settings.maxDraft !== undefined && { maxDraft: metres(settings.maxDraft) }),
    },
  };
  return {
    call,
    findings: [...given.findings, ...notes.findings],
    sources: [...given.sources, ...together(call, plan?.message ?? null, given, settings)],
    details: detailsOf(given),
  };
}

/** Of a box that comes in several messages, what the bay plan says goes first. A load list's own segments have no place in a bay plan. */
function detailsOf(given: Given): Map<ContainerId, BoxDetails> {
  const listed = loadLists(given).flatMap(({ message }) =>
    message.boxes.map(({ container, details }) => [container.id, { ...details, others: [] }] as const),
  );
  const stowed = bayPlans(given).flatMap(({ message }) => message.boxes.map(({ container, details }) => [container.id, details] as const));
  return new Map<ContainerId, BoxDetails>([...listed, ...stowed]);
}

/** What the lists came to once they were put together. */
function together(call: Call, plan: BoxMessage | null, given: Given, settings: Settings): Source[] {
  const sum = (name: string, use: Source['use'], groups: number, boxes: number): Source => ({
    name,
    kind: 'call',
    use,
    groups,
    boxes,
    setAside: groups - boxes,
  });
  const loads = call.loadList.length;
  if (settings.fill !== undefined) return [sum(`seed ${settings.seed}`, 'load-list', loads, loads)];
  const listed = loadLists(given).reduce((total, { message }) => total + message.boxes.length, 0);
  return [
    ...(plan === null ? [] : [sum(call.id, 'arrival', plan.boxes.length, call.arrival.length)]),
    ...(listed === 0 ? [] : [sum(call.id, 'load-list', listed, loads)]),
  ];
}

/** The ship's arrival plan; two of them would contradict each other. */
function onlyBayPlan(given: Given): GivenMessage<BoxMessage> | null {
  const plans = bayPlans(given);
  if (plans.length <= 1) return plans[0] ?? null;
  const names = plans.map(({ file, message }) => `${file} (${message.header.reference}, ${message.boxes.length} boxes)`);
  throw new Failure(
    exitCode.unreadable,
    `There are ${plans.length} bay plans: ${names.join(', ')}.`,
    'Maybe an older one was left among the files; keep the one the ship arrives with.',
  );
}

/** The boxes of the bay plan that stand somewhere; one without a place is set aside with a finding. */
function stowedBoxes({ file, message }: GivenMessage<BoxMessage>, notes: Notes): StowedContainer[] {
  return message.boxes.flatMap(({ container, slot, line }) => {
    if (slot !== undefined) return [{ container, slot }];
    notes.add('error', 'call.no-slot', { id: container.id }, file, line);
    return [];
  });
}

/** The port the bay plan is for: the next port of call it names (LOC+61). */
function nextPort(plan: BoxMessage | undefined): string {
  if (plan === undefined) return '';
  const { transport, places } = plan.header;
  return [...transport.places, ...places].find((place) => place.qualifier === '61')?.code ?? '';
}

function isAshore(box: Container, aboard: ReadonlySet<ContainerId>, notes: Notes): boolean {
  if (!aboard.has(box.id)) return true;
  notes.add('error', 'call.aboard-already', { id: box.id });
  return false;
}

/** Where the load list stands; a generated list gets a generated yard. */
function yardOf(given: Given, settings: Settings, loadList: readonly Container[], notes: Notes): Pick<Call, 'yard' | 'yardOthers'> {
  if (given.yard.length === 0)
    return settings.fill === undefined ? { yard: new Map(), yardOthers: [] } : generateYard(loadList, settings.seed);
  const wanted = new Set(loadList.map((container) => container.id));
  const yard = new Map(given.yard.filter(({ id }) => wanted.has(id)).map(({ id, position }) => [id, position]));
  if (yard.size < wanted.size) notes.add('info', 'yard.not-there', { boxes: wanted.size - yard.size });
  return { yard, yardOthers: given.yard.filter(({ id }) => !wanted.has(id)) };
}

const hour = 3_600_000;

/** As set, else the next full hour. */
function workStartOf(settings: Settings, now: number, notes: Notes): Milliseconds {
  if (settings.workStart !== undefined) return settings.workStart;
  const next = milliseconds(Math.ceil(now / hour) * hour);
  notes.add('info', 'call.work-start-assumed', { start: new Date(next).toISOString() });
  return next;
}
