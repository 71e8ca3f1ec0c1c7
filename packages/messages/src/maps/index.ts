import type { BoxMessageType } from '../words/message.ts';
import { BAPLIE } from './baplie.ts';
import { COARRI } from './coarri.ts';
import { CODECO } from './codeco.ts';
import { COPRAR } from './coprar.ts';
import type { MessageMap } from './message-map.ts';
import { MOVINS } from './movins.ts';
import { VERMAS } from './vermas.ts';

/** Messages about boxes, by type. A new one is a file beside these and a line here. */
export const MAPS: Readonly<Record<BoxMessageType, MessageMap>> = { BAPLIE, MOVINS, COPRAR, COARRI, CODECO, VERMAS };

export function mapOf(type: string): MessageMap | undefined {
  return Object.hasOwn(MAPS, type) ? MAPS[type as BoxMessageType] : undefined;
}
