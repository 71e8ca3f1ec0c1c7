export { checkShiftPlan, type ShiftVerdict } from './check.ts';
export { layoutOf, type ShiftPlan } from './layout.ts';
export { makeShiftProblem, type ShiftProblem } from './problem.ts';
export { readShiftProblem } from './read.ts';
export type { ChainColumn, ShiftSolution, Split } from './solution.ts';
export { type ShiftOptions, type ShiftResult, solveShifts } from './solve.ts';
