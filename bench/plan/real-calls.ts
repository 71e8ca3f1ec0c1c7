import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallPlan } from '@estiba/port';

/** What the command made of a call given as real messages. */
export interface RealResult {
  readonly name: string;
  readonly violations: number;
  readonly accounted: number;
  readonly listed: number;
  readonly cranes: CallPlan['cranes'];
}

const root = join(import.meta.dirname, '../..');
const data = process.env['ESTIBA_DATA'] ?? join(root, '../shared/data');

/** Plans the calls of real messages by the command, as a planner would; none, with a line saying so, where the messages are not at hand. */
export function realCalls(): RealResult[] {
  if (!existsSync(data)) {
    console.log('No real messages at ESTIBA_DATA: the calls made of them are not measured.');
    return [];
  }
  const jubail = globSync(join(data, 'edi/baplie/apache2-UASC_JUBAIL*'));
  const alRain = globSync(join(data, 'edi/coprar/apache2-AL_RAIN*'));
  return [
    run('UASC Jubail, inferred ship', ['--baplie', ...jubail, '--loads', 'generate', '--fill', '0.8', '--rotation', 'auto']),
    run('AL RAIN, four load lists', ['--coprar', ...alRain, '--class', '5000', '--rotation', 'auto']),
  ];
}

function run(name: string, args: readonly string[]): RealResult {
  const out = mkdtempSync(join(tmpdir(), 'estiba-bench-'));
  const command = [join(root, 'packages/cli/src/main.ts'), 'plan', ...args, '--quiet', '--out', out];
  const { stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (!existsSync(join(out, 'plan.json'))) throw new Error(`${name} was not planned: ${stderr}`);
  const { plan, verdict } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
  rmSync(out, { recursive: true });
  const { listed, accounted } = verdict.counts;
  console.log(`${name}: ${verdict.violations.length} violations, ${plan.loading.loads.length} of ${listed} loaded`);
  return { name, violations: verdict.violations.length, accounted, listed, cranes: plan.cranes };
}
