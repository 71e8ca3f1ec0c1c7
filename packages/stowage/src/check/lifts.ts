import type { Call, CallPlan, ContainerId, Slot, WorkInstruction } from '@estiba/port';
import type { Box } from './box.ts';
import { placedName } from './picture.ts';

type LiftKind = 'discharge' | 'load' | 'restow-off' | 'restow-on';
export type LiftInstruction = WorkInstruction & { readonly kind: LiftKind };
export type LidInstruction = WorkInstruction & { readonly kind: 'open-lid' | 'close-lid' };

/** One instruction and the crane it is given to, counted along the ship from the bow; -1 for a crane the call has not. */
export interface Task<Instruction extends WorkInstruction = WorkInstruction> {
  readonly instruction: Instruction;
  readonly crane: string;
  readonly craneIndex: number;
}

/** All instructions of a plan, by what they do. */
export interface Worklist {
  readonly tasks: readonly Task[];
  readonly lifts: readonly Task<LiftInstruction>[];
  readonly lids: readonly Task<LidInstruction>[];
  /** The instruction that takes a box of the arrival stowage off, and the one that sets a box of the departure stowage in its slot. */
  readonly offOf: (box: Box) => LiftInstruction | undefined;
  readonly onOf: (box: Box) => LiftInstruction | undefined;
}

export function readQueues(call: Call, plan: CallPlan): Worklist {
  const indexOf = new Map(call.cranes.map((crane, i) => [crane.id, i]));
  const tasks = plan.queues.flatMap(({ crane, instructions }) =>
    instructions.map((instruction) => ({ instruction, crane, craneIndex: indexOf.get(crane) ?? -1 })),
  );
  const lifts = tasks.filter(isLift);
  const byName = new Map<string, LiftInstruction>();
  for (const { instruction } of lifts) {
    for (const { id, slot } of instruction.boxes) byName.set(liftName(isOff(instruction.kind), id, slot), instruction);
  }
  const liftOf = (box: Box, off: boolean) => byName.get(liftName(off, box.container.id, box.slot));
  return { tasks, lifts, lids: tasks.filter(isLid), offOf: (box) => liftOf(box, true), onOf: (box) => liftOf(box, false) };
}

const isOff = (kind: LiftKind): boolean => kind === 'discharge' || kind === 'restow-off';
const liftName = (off: boolean, id: ContainerId, slot: Slot): string => `${off ? 'off' : 'on'} ${placedName(id, slot)}`;

const isLid = (task: Task): task is Task<LidInstruction> => task.instruction.kind === 'open-lid' || task.instruction.kind === 'close-lid';
const isLift = (task: Task): task is Task<LiftInstruction> => !isLid(task);
