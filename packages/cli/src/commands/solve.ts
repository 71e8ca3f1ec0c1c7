import type { Command } from 'commander';
import type { ExitCode } from '../failure.ts';
import type { Io } from '../io.ts';
import { addSolveMaster } from './solve-master.ts';
import { addSolveSection } from './solve-section.ts';
import { addSolveShifts } from './solve-shifts.ts';

/** Published problems of stowage, solved and confirmed one by one. */
export function addSolve(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const solve = program.command('solve').description('solve a published stowage problem: cost, bound, proof and the checker’s verdict');
  for (const add of [addSolveMaster, addSolveSection, addSolveShifts]) add(solve, io, done);
}
