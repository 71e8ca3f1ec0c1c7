import { randomUUID } from 'node:crypto';
import { type Clock, type Reason, reason, refuse, type Result, succeed } from '@estiba/base';
import { type Question, questionOf } from '@estiba/control';
import type { VesselProfile } from '@estiba/port';
import type { Ground, TerminalState } from '@estiba/terminal';
import type { DraftFolder } from './draft-folder.ts';
import type { DraftRecord, Edit, KeptPlan } from './draft-record.ts';
import { keptPlan, nothingPlanned } from './kept-plan.ts';
import { OpenDraft } from './open-draft.ts';
import { questionText, readQuestion } from './question-text.ts';
import type { Judgement } from './work/task.ts';
import type { Costing } from './work/costing.ts';
import type { Finishing } from './work/finishing.ts';

/** Drafts kept at a time; those that became plans go first, the oldest before the others. */
const MOST_DRAFTS = 100;
/** Of which this many are held in memory with all their boxes. */
const MOST_OPEN = 8;

export interface DraftsParts {
  readonly folder: DraftFolder;
  readonly state: TerminalState;
  readonly ground: Ground;
  readonly vesselOf: (name: string) => VesselProfile;
  readonly clock: Clock;
  readonly wall: Clock;
}

/** Work on a draft that is no edit: the planner finishing it, and what it comes to as a whole. */
export interface Beside {
  finishing: Finishing | null;
  costing: Costing | null;
  judged: { readonly edit: number; readonly judgement: Promise<Judgement>; drop(): void } | null;
  /** It is being written to the log: until that is done nobody changes it. */
  isCommitting: boolean;
}

/** Drafts of plans, apart from the log: a draft is nobody's plan until it is committed. All of them outlive the process. */
export class Drafts {
  readonly #parts: DraftsParts;
  readonly #records = new Map<string, DraftRecord>();
  readonly #open = new Map<string, OpenDraft>();
  readonly #beside = new Map<string, Beside>();

  /** Reads what is kept; a file that is none of ours is passed over and left where it is. */
  constructor(parts: DraftsParts) {
    this.#parts = parts;
    for (const name of parts.folder.names()) {
      const record = recordIn(parts.folder.file(name).read());
      if (record !== null && name === fileOf(record.id)) this.#records.set(record.id, record);
    }
  }

  /** Oldest first. */
  list(): readonly DraftRecord[] {
    return [...this.#records.values()].sort((a, b) => a.begunAt - b.begunAt || (a.id < b.id ? -1 : 1));
  }

  record(id: string): DraftRecord | undefined {
    return this.#records.get(id);
  }

  beside(id: string): Beside {
    const beside = this.#beside.get(id) ?? { finishing: null, costing: null, judged: null, isCommitting: false };
    this.#beside.set(id, beside);
    return beside;
  }

  /** Threads in which planners are at work: finishing a draft, or costing rules. */
  get planning(): number {
    const running = [...this.#beside.values()].flatMap(({ finishing, costing }) => [finishing?.isRunning, costing?.isRunning]);
    return running.filter((isRunning) => isRunning === true).length;
  }

  /** Begins a draft from the plan the call has now. */
  begin(call: string, name: string, by: string): Result<DraftRecord> {
    const { state, wall } = this.#parts;
    const asked = this.question(call);
    if (!asked.ok) return asked;
    this.#makeRoom();
    if (this.#records.size >= MOST_DRAFTS) return refuse(reason('draft.too-many', { most: MOST_DRAFTS }));
    const visit = state.calls.get(call)!;
    const id = randomUUID().slice(0, 8);
    const at = wall.now();
    const record: DraftRecord = {
      form: 1,
      id,
      name,
      call,
      by,
      begunAt: at,
      plan: visit.plan,
      revision: visit.revision,
      question: 1,
      start: asked.value.base === undefined ? nothingPlanned : keptPlan(asked.value.base),
      startMarks: { locks: [], leftOut: [], cranes: [] },
      edits: [],
      done: 0,
      edit: 0,
      last: { by, at, what: 'begin' },
      committed: null,
    };
    this.#parts.folder.file(questionFile(record)).write(questionText(asked.value, visit.vessel));
    this.#hold(id, new OpenDraft(record, asked.value));
    this.save(id);
    return succeed(record);
  }

  /** The draft with its boxes. @throws where its ship or its question can no longer be read. */
  open(record: DraftRecord): OpenDraft {
    const known = this.#open.get(record.id);
    if (known !== undefined) {
      this.#hold(record.id, known);
      return known;
    }
    const text = this.#parts.folder.file(questionFile(record)).read();
    if (text === null) throw new Error(`Draft ${record.id} has lost the file it was begun from. Maybe begin it anew.`);
    const draft = new OpenDraft(record, readQuestion(text, this.#parts.vesselOf));
    this.#hold(record.id, draft);
    return draft;
  }

  /** Puts on disk what was done to an open draft. */
  save(id: string): void {
    const { record } = this.#open.get(id)!;
    this.#parts.folder.file(fileOf(id)).write(JSON.stringify(record));
    this.#records.set(id, record);
  }

  discard(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#beside.get(id)?.finishing?.drop();
    this.#beside.get(id)?.costing?.drop();
    this.#beside.get(id)?.judged?.drop();
    this.#parts.folder.remove(fileOf(id));
    this.#parts.folder.remove(questionFile(record));
    for (const held of [this.#records, this.#open, this.#beside]) held.delete(id);
  }

  /** Takes up a draft on the call as it is now, with what of it still fits. */
  replace(record: DraftRecord, question: Question, start: KeptPlan, by: string): DraftRecord {
    const visit = this.#parts.state.calls.get(record.call)!;
    const { marks } = this.open(record);
    const known = new Set(question.call.loadList.map(({ id }) => id));
    const kept = marks.kept();
    const moved: DraftRecord = {
      ...record,
      plan: visit.plan,
      revision: visit.revision,
      question: record.question + 1,
      start,
      startMarks: { ...kept, locks: kept.locks.filter((box) => known.has(box)), leftOut: kept.leftOut.filter((box) => known.has(box)) },
      edits: [],
      done: 0,
      edit: record.edit + 1,
      last: { by, at: this.#parts.wall.now(), what: 'rebase' },
    };
    this.#parts.folder.file(questionFile(moved)).write(questionText(question, visit.vessel));
    this.#hold(record.id, new OpenDraft(moved, question));
    this.save(record.id);
    this.#parts.folder.remove(questionFile(record));
    return moved;
  }

  close(): void {
    for (const { finishing, costing, judged } of this.#beside.values()) for (const one of [finishing, costing, judged]) one?.drop();
  }

  /** The call as it stands now, as a planner is asked about it. */
  question(call: string): Result<Question> {
    const { state, ground, vesselOf, clock } = this.#parts;
    const visit = state.calls.get(call);
    if (visit === undefined) return refuse(reason('call.unknown', { call }));
    const obstacle: Reason | null =
      visit.phase === 'complete' || visit.phase === 'sailed'
        ? reason('call.wrong-phase', { call, phase: visit.phase, wanted: 'working' })
        : !visit.isListed
          ? reason('call.not-listed', { call })
          : visit.cranes.length === 0
            ? reason('draft.no-cranes', { call })
            : null;
    if (obstacle !== null) return refuse(obstacle);
    try {
      return succeed(questionOf(state, ground, visit, vesselOf(visit.vessel), visit.without, clock.now()));
    } catch (error) {
      return refuse(reason('draft.no-ship', { vessel: visit.vessel, problem: error instanceof Error ? error.message : String(error) }));
    }
  }

  /** The one used last stands last. */
  #hold(id: string, draft: OpenDraft): void {
    this.#open.delete(id);
    this.#open.set(id, draft);
    for (const other of this.#open.keys()) {
      if (this.#open.size <= MOST_OPEN) return;
      if (this.beside(other).finishing?.isRunning !== true) this.#open.delete(other);
    }
  }

  #makeRoom(): void {
    const committed = this.list().filter((record) => record.committed !== null);
    for (const { id } of committed.slice(0, Math.max(0, this.#records.size - MOST_DRAFTS + 1))) this.discard(id);
  }
}

const fileOf = (id: string): string => `${id}.json`;
const questionFile = ({ id, question }: DraftRecord): string => `${id}.question-${question}.json`;

function recordIn(text: string | null): DraftRecord | null {
  try {
    const record = JSON.parse(text ?? 'null') as DraftRecord | null;
    const isWhole =
      record?.form === 1 &&
      [record.id, record.name, record.call, record.by, record.last?.by].every((one) => typeof one === 'string') &&
      [record.begunAt, record.revision, record.done, record.edit].every((one) => Number.isFinite(one)) &&
      Array.isArray(record.start?.loads) &&
      Array.isArray(record.edits) &&
      record.edits.every((one: Partial<Edit> | null) => typeof one?.deed?.does === 'string');
    return isWhole ? record : null;
  } catch {
    return null;
  }
}
