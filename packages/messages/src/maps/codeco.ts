import { COPRAR } from './coprar.ts';
import type { BoxPart, MessageMap, Version } from './message-map.ts';

const list = COPRAR.versions[0] as Version;
const report: Version = { ...list, boxOrder: list.boxOrder.flatMap((part): BoxPart[] => (part === 'legs' ? ['damages', part] : [part])) };

/** CODECO (ITIGG and SMDG guides for D.95B): through the gate, in (BGM 34) or out (36). */
export const CODECO: MessageMap = {
  ...COPRAR,
  type: 'CODECO',
  needs: new Set(),
  versions: [
    { ...report, id: 'CODECO-1.6', association: 'SMDG16' },
    { ...report, id: 'CODECO-ITG13', association: 'ITG13' },
    { ...report, id: 'CODECO-ITG14', association: 'ITG14' },
    { ...report, id: 'CODECO-2.0', release: '00B', association: 'SMDG20' },
  ],
};
