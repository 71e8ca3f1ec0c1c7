// Fleet: the traffic planner's figures on Chancay. `npm run bench -- fleet foreign 20`, `… mosquitto 20`, `… foreign 100`: that many vehicles of a third
// party's library through a ship call instead, with the embedded broker or Mosquitto; a third word gives another
// pace than the usual one, a fourth other boxes each way.
// `ESTIBA_BUSY` says what else the machine had to do; it stands in the rows.
import { foreign } from './fleet/foreign.ts';
import { traffic } from './fleet/traffic.ts';
import { type Measured, replaceRows } from './lib/results.ts';

const [name = 'traffic', vehicles = '20', pace = '0', boxes = '0'] = process.argv.slice(2);
const parts: Readonly<Record<string, () => Promise<Measured[]> | Measured[]>> = {
  traffic,
  foreign: () => foreign(Number(vehicles), 'embedded', Number(pace), Number(boxes)),
  mosquitto: () => foreign(Number(vehicles), 'mosquitto', Number(pace), Number(boxes)),
};
const part = parts[name];
if (part === undefined) {
  console.error(`There is no part '${name}'. Maybe one of: ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else {
  const rows = await part();
  for (const { id, value, unit } of rows) console.log(`${id}: ${value} ${unit}`);
  replaceRows('fleet', rows, process.env['ESTIBA_BUSY'] ?? '');
}
