import type { ContainerId, Slot, YardPosition } from '@estiba/port';
import type { Exchange, Job, JobKind, JobStep, StepWork } from '../words/job.ts';
import type { Place } from '../words/place.ts';
import type { EquipmentKind } from '../words/equipment.ts';

/** A job being put together, step by step. A step is known by its number, which `add` answers. */
export class JobDraft {
  readonly #id: string;
  readonly #steps: JobStep[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  add(machineKind: EquipmentKind, work: StepWork, boxes: readonly ContainerId[], after: readonly number[], meets: number | null): number {
    const number = this.#steps.length;
    const id = `${this.#id}#${number}`;
    this.#steps.push({ id, machineKind, work, boxes, after, meets, state: 'planned', machine: null, attempt: 0, reason: null });
    return number;
  }

  /** A truck's stop and the lift it is served by: two steps that meet. */
  addMeeting(
    truck: { readonly does: 'receive' | 'deliver'; readonly where: Exchange; readonly after: readonly number[] },
    crane: { readonly kind: 'sts' | 'armg'; readonly place: Place; readonly after: readonly number[] },
    boxes: readonly ContainerId[],
  ): { readonly truck: number; readonly crane: number } {
    const first = this.#steps.length;
    this.add('truck', { does: truck.does, where: truck.where }, boxes, truck.after, first + 1);
    const lift: StepWork =
      truck.does === 'receive' ? { does: 'lift', from: crane.place, to: 'truck' } : { does: 'lift', from: 'truck', to: crane.place };
    this.add(crane.kind, lift, boxes, crane.after, first);
    return { truck: first, crane: first + 1 };
  }

  done(kind: JobKind, call: string | null, crane: string | null, lines: number, boxes: readonly ContainerId[]): Job {
    return { id: this.#id, kind, call, crane, lines, boxes, steps: this.#steps, stage: 'planned', waits: null };
  }
}

export const yardPlace = (position: YardPosition): Place => ({ at: 'yard', position });
export const shipPlace = (call: string, slot: Slot): Place => ({ at: 'ship', call, slot });
