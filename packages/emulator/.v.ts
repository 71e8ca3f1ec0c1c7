import { readSite, readScenario } from '@estiba/port';
import { tinySite, tinyScenario } from './src/testing/tiny-site.ts';
import { scenario } from './src/testing/tiny-day.ts';
const r = readSite(tinySite());
console.log(r.ok || JSON.stringify((r as any).reasons, null, 1).slice(0, 3000));
const q = readScenario(JSON.parse(JSON.stringify(scenario)));
console.log(q.ok || JSON.stringify((q as any).reasons, null, 1).slice(0, 2000));
