import { COPRAR } from './coprar.ts';
import type { BoxPart, MessageMap, Version } from './message-map.ts';

const list = COPRAR.versions[0] as Version;
const report: Version = { ...list, boxOrder: list.boxOrder.flatMap((part): BoxPart[] => (part === 'legs' ? ['damages', part] : [part])) };

/** COARRI (ITIGG and SMDG guides for D.95B, SMDG for D.00B, ITIGG for D.23A): discharged (BGM 44, 98) or loaded (46, 270). */
export const COARRI: MessageMap = {
  ...COPRAR,
  type: 'COARRI',
  versions: [
    { ...report, id: 'COARRI-ITG13', association: 'ITG13' },
    { ...report, id: 'COARRI-ITG12', association: 'ITG12' },
    { ...report, id: 'COARRI-2.0', release: '00B', association: 'SMDG20', transport: { ...list.transport, prefers: 'imo' } },
    { ...report, id: 'COARRI-23A', release: '23A', association: 'ITG10', transport: { ...list.transport, prefers: 'imo' } },
  ],
};
