import type { Context } from '../desks/context.ts';
import { dig } from './dig.ts';
import { feedLashers } from './feed-lashers.ts';
import { feedQuayCranes } from './feed-quay-cranes.ts';
import { feedYardCranes } from './feed-yard-cranes.ts';
import { lashBays } from './lash-bays.ts';
import { releaseBases } from './release-bases.ts';
import { sendOn } from './send-on.ts';
import { sendToBuffer } from './send-to-buffer.ts';
import { sendTrucks } from './send-trucks.ts';
import { serveVisitors } from './serve-visitors.ts';
import { startLines } from './start-lines.ts';

/** The dispatch, phase by phase, in this order. */
export const phases: readonly ((context: Context) => void)[] = [
  startLines,
  lashBays,
  dig,
  sendOn,
  sendTrucks,
  feedQuayCranes,
  feedYardCranes,
  feedLashers,
  serveVisitors,
  sendToBuffer,
  releaseBases,
];
