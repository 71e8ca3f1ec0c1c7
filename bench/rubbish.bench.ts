// A million malformed inputs. `npm run bench -- rubbish http 1000000`, `… rubbish mqtt 1000000`: one kind, and how many; both where none is named.
import { type Measured, replaceRows } from './lib/results.ts';
import { http } from './rubbish/http.ts';
import { mqtt } from './rubbish/mqtt.ts';

const [name, inputs = '1000000'] = process.argv.slice(2);
const parts: Readonly<Record<string, (inputs: number) => Promise<Measured[]>>> = { http, mqtt };
if (name !== undefined && parts[name] === undefined) {
  console.error(`There is no part '${name}'. Maybe one of: ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const part of name === undefined ? Object.values(parts) : [parts[name]!]) {
    const rows = await part(Number(inputs));
    for (const { id, value, unit } of rows) console.log(`${id}: ${value} ${unit}`);
    replaceRows('rubbish', rows, process.env['ESTIBA_BUSY'] ?? '');
  }
}
