import type { Step } from './step.ts';
import { checkDeadCode, checkFormat, checkLint, checkTypes } from './outside-tools.ts';
import { checkLayers } from './layers.ts';
import { checkTests } from './tests.ts';

/** All steps, cheapest findings first, the tests last so that their closing figures stay in sight. */
export const steps: readonly Step[] = [
  { name: 'types', run: checkTypes },
  { name: 'format', run: checkFormat },
  { name: 'lint', run: checkLint },
  { name: 'layers', run: checkLayers },
  { name: 'dead-code', run: checkDeadCode },
  { name: 'tests', run: checkTests },
];
