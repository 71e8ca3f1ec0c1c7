import { checkDependencies } from './dependencies.ts';
import { checkGlossary } from './glossary.ts';
import { checkLayers } from './layers.ts';
import { checkLinks } from './links.ts';
import { checkDeadCode, checkFormat, checkLint } from './outside-tools.ts';
import { checkSize } from './size.ts';
import { checkSpecRules } from './spec-rules.ts';
import type { Step } from './step.ts';
import { checkTests } from './tests.ts';
import { checkText } from './text.ts';
import { checkTypes } from './types.ts';

/** All steps; the tests stand last so that their closing figures stay in sight. */
export const steps: readonly Step[] = [
  { name: 'types', run: checkTypes },
  { name: 'format', run: checkFormat },
  { name: 'lint', run: checkLint },
  { name: 'layers', run: checkLayers },
  { name: 'dead-code', run: checkDeadCode },
  { name: 'size', run: checkSize },
  { name: 'text', run: checkText },
  { name: 'links', run: checkLinks },
  { name: 'rules', run: checkSpecRules },
  { name: 'glossary', run: checkGlossary },
  { name: 'dependencies', run: checkDependencies },
  { name: 'tests', run: checkTests },
];
