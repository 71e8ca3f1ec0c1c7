import { BAPLIE } from './baplie.ts';
import type { MessageMap, Version } from './message-map.ts';

const plan = BAPLIE.versions[0] as Version;

/** MOVINS (SMDG manual for D.95B): groups like a plan's, each under the handling (HAN) it asks for. */
export const MOVINS: MessageMap = {
  ...BAPLIE,
  type: 'MOVINS',
  versions: [
    { ...plan, id: 'MOVINS-2.0', association: 'SMDG20' },
    { ...plan, id: 'MOVINS-2.1', association: 'SMDG21', weight: { isShort: true, declared: 'WT', vgm: 'VGM' } },
  ],
};
