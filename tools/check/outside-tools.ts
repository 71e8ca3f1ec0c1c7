import { runTool } from './run-tool.ts';
import type { Outcome, Scope } from './step.ts';

type Here = Pick<Scope, 'root'>;

export async function checkFormat({ root }: Here): Promise<Outcome> {
  const { code, output } = await runTool(root, '@biomejs/biome/bin/biome', ['format', '--reporter=concise', '--max-diagnostics=none']);
  const files = /Checked (\d+) files/.exec(output)?.[1] ?? '0';
  const problems = output.split('\n').filter((line) => line.startsWith('× '));
  if (problems.length > 0) problems.push("Maybe run 'npx biome format --write' on them.");
  else if (code !== 0 || files === '0') problems.push(output);
  return { problems, summary: `${files} files` };
}

type Diagnostic = { filename: string; code: string; message: string; labels: { span: { line: number; column: number } }[] };

export async function checkLint({ root }: Here): Promise<Outcome> {
  const { output } = await runTool(root, 'oxlint/bin/oxlint', ['--type-aware', '--format=json']);
  if (!output.startsWith('{')) return { problems: [output], summary: 'oxlint did not run' };
  const found = JSON.parse(output) as { diagnostics: Diagnostic[]; number_of_files: number; number_of_rules: number };
  const problems = found.diagnostics.map(({ filename, code, message, labels }) => {
    const at = labels[0]?.span;
    return `${filename}:${at?.line ?? 1}:${at?.column ?? 1} ${message} [${code}]`;
  });
  if (found.number_of_files === 0) problems.push('oxlint read no file. Maybe its ignore patterns are wrong.');
  return { problems, summary: `${found.number_of_files} files, ${found.number_of_rules} rules` };
}

export async function checkDeadCode({ root }: Here): Promise<Outcome> {
  const { code, output } = await runTool(root, 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']);
  return { problems: code === 0 ? [] : [output], summary: 'files, exports, dependencies' };
}
