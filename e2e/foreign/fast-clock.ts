// Preloaded with `node --import`: in this process, and its threads, time flows ESTIBA_PACE times as fast as the wall's, counted from
// ESTIBA_PACE_FROM (UTC ms) so that all processes of a day agree. For parts that know only the wall's clock, as a third party's vehicles do.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import promises from 'node:timers/promises';

const pace = Number(process.env['ESTIBA_PACE'] ?? 1);
const wallNow = Date.now;
const from = Number(process.env['ESTIBA_PACE_FROM'] ?? wallNow());
const fastNow = (): number => Math.round(from + (wallNow() - from) * pace);

globalThis.Date = new Proxy(Date, {
  construct: (wall, parts, target) => Reflect.construct(wall, parts.length === 0 ? [fastNow()] : parts, target) as object,
});
Date.now = fastNow;
const exact = performance.now.bind(performance);
performance.now = () => exact() * pace;

for (const name of ['setTimeout', 'setInterval'] as const) {
  const wall = timers[name] as (run: () => void, ms?: number, ...rest: unknown[]) => NodeJS.Timeout;
  const fast = Object.assign((run: () => void, ms = 0, ...rest: unknown[]) => wall(run, ms / pace, ...rest), timers[name]);
  timers[name] = fast as never;
  globalThis[name] = fast as never;
}
const pause = promises.setTimeout;
promises.setTimeout = ((ms = 0, ...rest: []) => pause(ms / pace, ...rest)) as typeof promises.setTimeout;
syncBuiltinESMExports();
