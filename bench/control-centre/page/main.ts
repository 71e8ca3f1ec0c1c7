/// <reference lib="dom" />
import { drawTwin } from './draw-twin.ts';
import { drawYard } from './draw-yard.ts';

// What the bench asks of the page, by name.
Object.assign(globalThis, { drawTwin, drawYard });
