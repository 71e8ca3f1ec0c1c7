// The process of a server at a site of one's own: `node --import fast-clock.ts server.ts FOLDER`. Its time is the wall's, as in a real port.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario, readSite } from '@estiba/port';
import { consoleLogger, endWithParent, loadSettings, serve, Shutdown } from '@estiba/server';
import { root } from '../day/sites.ts';

const folder = process.argv[2] ?? '.';
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const [site, scenario] = [readSite(read('site.json')), readScenario(read('scenario.json'))];
if (!site.ok || !scenario.ok) throw new Error(`The day in ${folder} cannot be used. Maybe its files were cut off.`);

const { settings } = loadSettings({
  flags: { site: site.value.id, 'data-dir': join(folder, 'data'), http: '127.0.0.1:0' },
  env: process.env,
  file: null,
  readFile: (path) => readFileSync(path, 'utf8'),
});
const logger = consoleLogger('warn');
const shutdown = new Shutdown(logger);
endWithParent(async () => void (await shutdown.run('the parent')));
await serve({
  settings,
  site: site.value,
  scenario: scenario.value,
  time: 'wall',
  seed: 1,
  effort: 0,
  vessels: join(root, 'vessels'),
  logger,
  shutdown,
  fail: (error) => {
    logger.error('the terminal cannot go on', { error });
    process.exit(1);
  },
});
process.send?.('ready');
