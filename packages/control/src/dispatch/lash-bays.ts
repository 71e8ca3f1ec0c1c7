import { reason } from '@estiba/base';
import { isDeckTier, type WorkInstruction } from '@estiba/port';
import type { CallVisit } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';

/** Bays are unlashed this many lines before a crane comes to them. */
const AHEAD = 25;

/** Phase 2: lashing gangs free bays that cranes will soon work on deck, and secure those that are done. */
export function lashBays(context: Context): void {
  for (const call of context.state.calls.values()) {
    if (call.phase !== 'alongside' && call.phase !== 'working') continue;
    const open = openBays(call);
    for (const bay of soon(call)) {
      if (call.lashed.has(bay) && !isAsked(context, call, bay)) ask(context, call, bay, 'unlash');
    }
    for (const bay of decksWorked(call)) {
      if (!open.has(bay) && !call.lashed.has(bay) && !isAsked(context, call, bay)) ask(context, call, bay, 'lash');
    }
  }
}

function ask(context: Context, call: CallVisit, bay: number, does: 'lash' | 'unlash'): void {
  context.ask('lashBay', { call: call.call, bay, does, reasons: [reason(`dispatch.${does}-bay`, { bay })] });
}

function isAsked({ state }: Context, call: CallVisit, bay: number): boolean {
  for (const job of state.jobs.values()) {
    if (job.call !== call.call || (job.kind !== 'lash' && job.kind !== 'unlash')) continue;
    if (job.steps.some(({ work }) => (work.does === 'lash' || work.does === 'unlash') && work.bay === bay)) return true;
  }
  return false;
}

/** Deck bays in the lines of any crane that are not done and come soon, those wanted soonest first. */
function soon(call: CallVisit): number[] {
  const wait = new Map<number, number>();
  for (const { instructions, done } of call.queues.values()) {
    for (let i = done; i < Math.min(instructions.length, done + AHEAD); i++) {
      const line = instructions[i] as WorkInstruction;
      if (isOnDeck(line)) wait.set(line.bay, Math.min(i - done, wait.get(line.bay) ?? AHEAD));
    }
  }
  return [...wait].sort(([, a], [, b]) => a - b).map(([bay]) => bay);
}

/** Deck bays with lines to go. */
function openBays(call: CallVisit): Set<number> {
  const bays = new Set<number>();
  for (const { instructions, done } of call.queues.values()) {
    for (let i = done; i < instructions.length; i++)
      if (isOnDeck(instructions[i] as WorkInstruction)) bays.add((instructions[i] as WorkInstruction).bay);
  }
  return bays;
}

/** Deck bays that lines done so far have worked. */
function decksWorked(call: CallVisit): Set<number> {
  const bays = new Set<number>();
  for (const { instructions, done } of call.queues.values()) {
    for (let i = 0; i < done; i++) if (isOnDeck(instructions[i] as WorkInstruction)) bays.add((instructions[i] as WorkInstruction).bay);
  }
  return bays;
}

const isOnDeck = (line: WorkInstruction): boolean => 'boxes' in line && line.boxes.some(({ slot }) => isDeckTier(slot.tier));
