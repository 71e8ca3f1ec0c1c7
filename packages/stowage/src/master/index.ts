/** Master planning: blocks and whole voyages, on the published set (SPEC K). */
export { linearModel, type LinearModel } from './bound/linear-model.ts';
export { checkMaster, type MasterVerdict } from './check.ts';
export type { MasterCost, MasterInstance, MasterPlan, StowedGroup } from './instance.ts';
export { readMaster } from './read.ts';
export { masterDefaults, type MasterOptions, type MasterResult, solveMaster } from './solve.ts';
