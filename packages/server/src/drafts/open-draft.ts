import { type Anytime, type Reason, reason } from '@estiba/base';
import type { Question } from '@estiba/control';
import type { ContainerId } from '@estiba/port';
import { type BoxChange, type EarlierPlan, type Judged, type Objection, type Offer, type Repaired, DraftPlan } from '@estiba/stowage';
import { DraftMarks, sizeOf } from './deeds.ts';
import type { Deed, DraftRecord, Edit, KeptPlan } from './draft-record.ts';
import { keptPlan, planOfKept } from './kept-plan.ts';
import { changesOf, type Wish } from './wish.ts';
import type { DraftAsItIs } from './work/task.ts';

/** Edits that can be undone are kept up to this number; then the draft must be committed, rebased or begun anew. */
const MOST_EDITS = 5000;
/** And up to this many boxes they speak of: the file of a draft is written whole with each edit. */
const MOST_BOXES = 500_000;

export type Edited = { readonly ok: true; readonly boxes: number } | { readonly ok: false; readonly objections: readonly Objection[] };

/** A draft in memory: the workbench with its boxes, the marks, and what was done to it. */
export class OpenDraft {
  readonly question: Question;
  #record: DraftRecord;
  #bench: DraftPlan;
  #marks: DraftMarks;

  /** Takes the draft up where the record has it. @throws RangeError where the ship cannot be planned. */
  constructor(record: DraftRecord, question: Question) {
    this.question = question;
    this.#record = record;
    const held = record.edits.slice(0, record.done);
    const finished = held.findLastIndex(({ deed }) => deed.does === 'finish');
    const from = held[finished]?.deed;
    this.#bench = this.#benchOf(from?.does === 'finish' ? from.after : record.start);
    this.#marks = new DraftMarks(record.startMarks);
    held.forEach(({ deed }, i) => {
      this.#marks.apply(deed, false);
      if (i > finished && 'changes' in deed) this.#bench.change(deed.changes, true);
    });
  }

  get record(): DraftRecord {
    return this.#record;
  }

  get marks(): DraftMarks {
    return this.#marks;
  }

  get bench(): DraftPlan {
    return this.#bench;
  }

  /** The draft as it stands, in the planner's words. */
  plan(): EarlierPlan {
    return this.#bench.places();
  }

  /** The draft as it is now, for a thread that may look at it while it is edited. */
  asItIs(): DraftAsItIs {
    const { leftOut, cranes } = this.#marks;
    return { call: this.question.call, draft: this.plan(), leftOut: new Set(leftOut), cranes: new Map(cranes) };
  }

  kept(): KeptPlan {
    return keptPlan(this.#bench.places());
  }

  /** Carries a wish out whole, or says which boxes object. */
  edit(wish: Wish, by: string, at: number): Edited {
    const full = this.whyFull();
    if (full !== null) return refused('', full);
    const found = this.#deedOf(wish);
    if (!found.ok) return found;
    this.#note(found.deed, by, at);
    return { ok: true, boxes: 'changes' in found.deed ? found.deed.changes.length : 0 };
  }

  /** Why it holds no more edits; null where it does. */
  whyFull(): Reason | null {
    const held = this.#record.edits.slice(0, this.#record.done);
    if (held.length >= MOST_EDITS) return reason('draft.too-many-edits', { most: MOST_EDITS });
    const boxes = held.reduce((sum, { deed: made }) => sum + sizeOf(made), 0);
    return boxes > MOST_BOXES ? reason('draft.too-large', { boxes, most: MOST_BOXES }) : null;
  }

  /** What the planner made of it. */
  finish(after: KeptPlan, by: string, at: number): void {
    const before = this.kept();
    this.#bench = this.#benchOf(after);
    this.#note({ does: 'finish', before, after }, by, at);
  }

  /** Takes the last edit back; false where there is none. */
  undo(by: string, at: number): boolean {
    const last = this.#record.edits[this.#record.done - 1];
    if (last === undefined) return false;
    this.#step(last.deed, true);
    this.#record = { ...this.#record, done: this.#record.done - 1, ...this.#said('undo', by, at) };
    return true;
  }

  redo(by: string, at: number): boolean {
    const next = this.#record.edits[this.#record.done];
    if (next === undefined) return false;
    this.#step(next.deed, false);
    this.#record = { ...this.#record, done: this.#record.done + 1, ...this.#said('redo', by, at) };
    return true;
  }

  /** Where these boxes could go, one upon the other; refused for boxes that are locked, left out or not to be moved. */
  offers(boxes: readonly ContainerId[]): { ok: true; value: readonly Offer[] } | { ok: false; reasons: readonly Reason[] } {
    const why = boxes.flatMap((box) => this.#whyFixed(box) ?? []);
    return why.length > 0 ? { ok: false, reasons: why } : this.#bench.offers(boxes);
  }

  /** What each of these moves would meet; nothing is changed. */
  trials(moves: readonly (readonly BoxChange[])[]): readonly (readonly Objection[])[] {
    return moves.map((changes) => {
      const fixed = changes.flatMap(({ box }) => objection(box, this.#whyFixed(box)));
      if (fixed.length > 0) return fixed;
      const judged = this.#bench.change(changes);
      if (!judged.ok) return judged.objections;
      this.#bench.change(
        judged.changed.map(({ box, from }) => ({ box, to: from })),
        true,
      );
      return [];
    });
  }

  /** What would make these moves possible, or mend the draft as it is where there are none; nothing is changed. */
  repair(changes: readonly BoxChange[], steering: Anytime): Repaired {
    const fixed = changes.flatMap(({ box }) => objection(box, this.#whyFixed(box)));
    if (fixed.length > 0) return { ok: false, objections: fixed };
    const { locks, leftOut } = this.#marks;
    return this.#bench.repair({ changes, locks, leftOut, steering });
  }

  commit(committed: NonNullable<DraftRecord['committed']>): void {
    this.#record = { ...this.#record, committed, ...this.#said('commit', committed.by, committed.at) };
  }

  #step(deed: Deed, isUndone: boolean): void {
    this.#marks.apply(deed, isUndone);
    if (deed.does === 'finish') this.#bench = this.#benchOf(isUndone ? deed.before : deed.after);
    else if ('changes' in deed) {
      const back = deed.changes.map(({ box, from, to }) => ({ box, to: isUndone ? from : to }));
      this.#bench.change(back, true);
    }
  }

  #deedOf(wish: Wish): { ok: true; deed: Deed } | Extract<Edited, { ok: false }> {
    if (wish.does === 'assign') return this.#assigned(wish.bay, wish.crane);
    const boxes = ('moves' in wish ? wish.moves.map(({ box }) => box) : [...new Set(wish.boxes)]) as ContainerId[];
    const unknown = boxes.filter((box) => !this.#bench.isMobile(box));
    if (unknown.length > 0)
      return { ok: false, objections: unknown.map((box) => ({ box, reasons: [reason('draft.box-stays', { box })] })) };
    const { locks, leftOut } = this.#marks;
    if (wish.does === 'lock') return deed({ does: 'lock', boxes: boxes.filter((box) => !locks.has(box)) });
    if (wish.does === 'unlock') return deed({ does: 'unlock', boxes: boxes.filter((box) => locks.has(box)) });
    if (wish.does === 'bring-back') return deed({ does: 'bring-back', boxes: boxes.filter((box) => leftOut.has(box)) });
    const fixed = boxes.flatMap((box) => objection(box, this.#whyFixed(box)));
    if (fixed.length > 0) return { ok: false, objections: fixed };
    const { does } = wish;
    if (does === 'leave-out') {
      const restows = boxes.filter((box) => !this.#isListed(box));
      if (restows.length > 0)
        return { ok: false, objections: restows.map((box) => ({ box, reasons: [reason('draft.restow-sails', { box })] })) };
    }
    const judged: Judged = this.#bench.change('moves' in wish ? changesOf(wish.moves) : boxes.map((box) => ({ box, to: null })));
    return judged.ok ? deed({ does, changes: judged.changed }) : judged;
  }

  #assigned(bay: number, crane: string | null): { ok: true; deed: Deed } | Extract<Edited, { ok: false }> {
    const { cranes, vessel } = this.question.call;
    if (crane !== null && !cranes.some(({ id }) => id === crane)) return refused('', reason('crane.unknown', { crane }));
    if (!vessel.bays.some(({ number }) => number === bay)) return refused('', reason('draft.no-bay', { bay }));
    return deed({ does: 'assign', bay, crane, was: this.#marks.cranes.get(bay) ?? null });
  }

  #isListed(box: ContainerId): boolean {
    this.#listed ??= new Set(this.question.call.loadList.map(({ id }) => id));
    return this.#listed.has(box) && !this.question.ashore.has(box);
  }
  #listed: Set<ContainerId> | null = null;

  #whyFixed(box: ContainerId): Reason | null {
    if (this.#marks.locks.has(box)) return reason('draft.box-locked', { box });
    return this.#marks.leftOut.has(box) ? reason('draft.box-left-out', { box }) : null;
  }

  #benchOf(plan: KeptPlan): DraftPlan {
    return new DraftPlan(this.question.call, planOfKept(plan));
  }

  #note(made: Deed, by: string, at: number): void {
    if (!('changes' in made) && made.does !== 'finish') this.#marks.apply(made, false);
    else if (made.does === 'leave-out') this.#marks.apply(made, false);
    const { edits, done } = this.#record;
    const edit: Edit = { number: this.#record.edit + 1, by, at, deed: made };
    this.#record = { ...this.#record, edits: [...edits.slice(0, done), edit], done: done + 1, ...this.#said(made.does, by, at) };
  }

  #said(what: string, by: string, at: number): Pick<DraftRecord, 'edit' | 'last'> {
    return { edit: this.#record.edit + 1, last: { by, at, what } };
  }
}

const objection = (box: ContainerId, why: Reason | null): Objection[] => (why === null ? [] : [{ box, reasons: [why] }]);
const deed = (made: Deed): { ok: true; deed: Deed } => ({ ok: true, deed: made });
const refused = (box: string, why: Reason): Extract<Edited, { ok: false }> => ({
  ok: false,
  objections: [{ box: box as ContainerId, reasons: [why] }],
});
