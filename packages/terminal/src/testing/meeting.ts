import type { Ground } from '../ground.ts';
import { callWorld } from './call-world.ts';
import type { PerfectWorld } from './perfect-world.ts';
import { sayOrder, sayTruck } from './reports.ts';
import { box, line, slot, yard } from './words.ts';

export const CELL = 'Q1.09';
export const RECEIVE = 'C1/QC1/0000#0';
export const SHIP_LIFT = 'C1/QC1/0000#1';

/** One box to discharge; its truck AT01 and crane QC1 have been given their steps and have not begun. */
export function given(ground: Ground): PerfectWorld {
  const world = callWorld(ground, {
    arrival: [{ container: box('A'), slot: slot(2, 0, 82) }],
    lines: [line('discharge', 2, ['A', slot(2, 0, 82)])],
  });
  world.isLed = false;
  world.until(() => world.terminal.state.calls.get('C1')?.lashed.size === 0);
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [yard('Y1', 2, 1, 1)], reasons: [] });
  world.must('dispatchStep', { step: RECEIVE, machine: 'AT01', cell: CELL, reasons: [] });
  world.must('dispatchStep', { step: SHIP_LIFT, machine: 'QC1', cell: null, reasons: [] });
  return world;
}

/** The same: AT01 stands under QC1, which has the box and has not yet come to wait. */
export function meeting(ground: Ground): PerfectWorld {
  const world = given(ground);
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'carrying' });
  drive(world, 'AT01');
  return world;
}

/** Drives a truck to the end of its way, the cranes keeping still. */
export function drive(world: PerfectWorld, truck: string): void {
  for (let i = 0; i < 50; i++) {
    world.drive();
    sayTruck(world, truck);
  }
}
