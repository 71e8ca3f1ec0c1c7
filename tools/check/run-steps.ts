import type { Scope, Step } from './step.ts';

/** Runs the steps in order, prints one line each and what they found; returns the names of the steps that failed. */
export async function runSteps(steps: readonly Step[], scope: Scope, print: (line: string) => void = console.log): Promise<string[]> {
  const failed: string[] = [];
  const started = performance.now();
  for (const step of steps) {
    const begun = performance.now();
    const { problems, summary } = await outcomeOf(step, scope);
    const holds = problems.length === 0;
    if (!holds) failed.push(step.name);
    print(`${holds ? '✔' : '✖'} ${step.name.padEnd(12)} ${summary.padEnd(64)} ${seconds(begun)}`);
    for (const problem of problems) print(problem.replace(/^/gm, '    '));
  }
  print(
    failed.length === 0 ? `All ${steps.length} steps hold (${seconds(started)}).` : `Failed: ${failed.join(', ')} (${seconds(started)}).`,
  );
  return failed;
}

/** A step that breaks is a step that fails: the others still run. */
async function outcomeOf(step: Step, scope: Scope) {
  try {
    return await step.run(scope);
  } catch (error) {
    return { problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)], summary: 'the step itself broke' };
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
