// Runs the project's checks in named steps, one summary line each; what is wrong stands under the step that found it.
//   node tools/check.ts [--all] [step …]      --all runs the slow and the end-to-end tests too
import { dirname } from 'node:path';
import { runSteps } from './check/run-steps.ts';
import { steps } from './check/steps.ts';

const root = dirname(import.meta.dirname);
const args = process.argv.slice(2);
const everything = args.includes('--all');
const named = args.filter((arg) => arg !== '--all');
const unknown = named.filter((name) => !steps.some((step) => step.name === name));

if (unknown.length > 0) {
  console.error(`There is no step '${unknown.join("', '")}'. Maybe one of: ${steps.map((step) => step.name).join(', ')}; or --all.`);
  process.exitCode = 2;
} else {
  const chosen = steps.filter((step) => named.length === 0 || named.includes(step.name));
  const failed = await runSteps(chosen, { root, everything });
  process.exitCode = failed.length === 0 ? 0 : 1;
}
