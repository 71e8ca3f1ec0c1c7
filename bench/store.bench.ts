// Figures of the log. `npm run bench -- store logs`: durable appends, proofs, verify and backup, on the embedded store and on PostgreSQL;
// `… store recover 1000000`: a terminal works until its log has so many events, which takes minutes, and is recovered. Both where neither is named.
import { type Measured, replaceRows } from './lib/results.ts';
import { logs } from './store/logs.ts';
import { recoverTerminal } from './store/recover-terminal.ts';

const [name, events = '1000000'] = process.argv.slice(2);
const parts: Readonly<Record<string, () => Promise<Measured[]>>> = { logs, recover: () => recoverTerminal(Number(events)) };
if (name !== undefined && parts[name] === undefined) {
  console.error(`There is no part '${name}'. Maybe one of: ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const part of name === undefined ? Object.values(parts) : [parts[name]!]) {
    const rows = await part();
    for (const { id, value, unit } of rows) console.log(`${id}: ${value} ${unit}`);
    replaceRows('store', rows, process.env['ESTIBA_BUSY'] ?? '');
  }
}
