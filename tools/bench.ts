// Runs one bench suite, or prints the figures of all of them as one table.
//   node tools/bench.ts [NAME [args …]]
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRows } from '../bench/lib/results.ts';
import { table } from '../bench/lib/table.ts';

const folder = join(dirname(import.meta.dirname), 'bench');
const [name, ...args] = process.argv.slice(2);

if (name === undefined) {
  const rows = readRows();
  console.log(rows.length === 0 ? "No figure has been measured yet. Maybe run 'npm run bench -- NAME'." : table(rows));
} else if (existsSync(join(folder, `${name}.bench.ts`))) {
  process.exitCode = spawnSync(process.execPath, [join(folder, `${name}.bench.ts`), ...args], { stdio: 'inherit' }).status ?? 1;
} else {
  const suites = globSync('*.bench.ts', { cwd: folder }).map((file) => file.replace('.bench.ts', ''));
  console.error(`There is no suite '${name}'. Maybe one of: ${suites.sort().join(', ') || '(none yet)'}.`);
  process.exitCode = 2;
}
