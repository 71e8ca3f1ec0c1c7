import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

export type Ran = { readonly code: number; readonly output: string };

/** Runs a JavaScript tool out of node_modules with this same Node and gathers what it prints (stdout, then stderr). */
export async function runTool(root: string, tool: string, args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { code: code ?? 1, output: `${out}${err}`.trim() };
}
