// A process that appends to a log until it is killed, one append after another and several at once, and writes the size of each answered append to its output.
//   node appender.ts sqlite PATH | postgres CONNECTION TERMINAL
import { writeSync } from 'node:fs';
import type { PoolConfig } from 'pg';
import { openPostgresLog, openSqliteLog } from '../index.ts';
import { someEntries } from './entries.ts';

const [store, where, terminal] = process.argv.slice(2) as [string, string, string?];
const log =
  store === 'sqlite' ? await openSqliteLog(where) : await openPostgresLog(JSON.parse(where) as PoolConfig, terminal!, { leaseFor: 1000 });
if ('standBy' in log) await log.standBy();

let { size } = await log.head();
for (;;) {
  const answers = [];
  for (const count of [1, 3, 40, 2]) {
    answers.push(log.append(size, someEntries(size + 1, count)));
    size += count;
  }
  for (const answer of answers) {
    const told = await answer;
    if (!told.ok) {
      writeSync(1, `refused ${told.reasons[0]!.code}\n`);
      process.exit(0);
    }
    writeSync(1, `${told.value.size} ${told.value.root}\n`);
  }
}
