export { checkSectionPlan, type SectionVerdict } from './check.ts';
export { type SectionPlace, type SectionPlan, type SectionTerms, sectionCost, sectionWeights } from './plan.ts';
export { makeSectionProblem, type SectionBox, type SectionInput, type SectionProblem } from './problem.ts';
export { readSection } from './read.ts';
export { type SectionOptions, type SectionSolution, solveSection } from './solve.ts';
