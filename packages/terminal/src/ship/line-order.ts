import { stackOfSlot } from './ship-index.ts';
import type { TerminalState } from '../state.ts';
import type { CallVisit } from '../words/call-visit.ts';
import type { Job, JobStep } from '../words/job.ts';
import { placeOfBox } from '../words/place-of-box.ts';

/** What of a ship a crane's job touches: bay and row of each stack, lids over or under these, lids it moves, boxes. */
interface Touch {
  readonly stacks: ReadonlySet<string>;
  readonly lids: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  readonly boxes: ReadonlySet<string>;
}

/**
 * The earlier line of a crane's queue that must be done before this one: it was not given to the crane and touches the same stack, lid or box. Lines
 * that share none of these leave the same ship behind in either order, and each can be done whenever the other is or is not. Null: there is none.
 */
export function lineBefore(state: TerminalState, job: Job): Job | null {
  const visit = state.calls.get(job.call ?? '');
  if (visit === undefined || job.crane === null) return null;
  const own = touchOf(visit, job);
  for (const earlier of state.jobs.values()) {
    if (earlier === job) break;
    if (earlier.crane !== job.crane || earlier.call !== job.call || !isWaiting(earlier)) continue;
    if (meet(own, touchOf(visit, earlier))) return earlier;
  }
  return null;
}

const ofQuayCrane = ({ machineKind }: JobStep): boolean => machineKind === 'sts';

/** Its crane has not begun it and does not hold it: what is given is done in the order it was given in. */
function isWaiting({ steps }: Job): boolean {
  const state = steps.find(ofQuayCrane)?.state;
  return state === 'planned' || state === 'suspended' || state === 'rejected' || state === 'aborted';
}

function meet(a: Touch, b: Touch): boolean {
  const isLidShared = share(a.moved, b.moved) || share(a.moved, b.lids) || share(b.moved, a.lids);
  return isLidShared || share(a.stacks, b.stacks) || share(a.boxes, b.boxes);
}

function share(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/** Jobs never change what they touch. */
const known = new WeakMap<Job, Touch>();

function touchOf(visit: CallVisit, job: Job): Touch {
  const found = known.get(job);
  if (found !== undefined) return found;
  const [stacks, lids, moved] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { work, boxes } of job.steps.filter(ofQuayCrane)) {
    if (work.does === 'lid') moved.add(work.lid);
    if (work.does !== 'lift') continue;
    for (const end of [work.from, work.to])
      for (let i = 0; end !== 'truck' && i < boxes.length; i++) {
        const place = placeOfBox(end, i);
        const stack = place.at === 'ship' ? stackOfSlot(visit.outline, place.slot) : undefined;
        if (stack === undefined) continue;
        // Deck and hold of one row count as one, whatever lies between them.
        stacks.add(`${stack.bay} ${stack.row}`);
        if (stack.lid !== null) lids.add(stack.lid);
      }
  }
  const touch: Touch = { stacks, lids, moved, boxes: new Set(job.boxes) };
  known.set(job, touch);
  return touch;
}
