import { SMDG_LISTS } from './code-lists.ts';
import { COPRAR } from './coprar.ts';
import type { MessageMap, Version } from './message-map.ts';

/** VERMAS (SMDG manual 1.0 for D.16A): the verified gross mass of boxes, how it was found and who answers for it. */
const version10: Version = {
  ...(COPRAR.versions[0] as Version),
  id: 'VERMAS-1.0',
  release: '16A',
  association: 'SMDG10',
  headerOrder: ['document', 'dates', 'references', 'parties', 'others'],
  boxOrder: ['equipment', 'references', 'slot', 'ports', 'seals', 'weight', 'times', 'others', 'legs', 'verification', 'parties'],
  transport: { carrier: 5, vessel: 8, carrierList: ['LINES', '306'], prefers: 'imo', imoByAgency: true },
  lists: SMDG_LISTS,
  verification: 'DOC',
  hasCount: false,
};

export const VERMAS: MessageMap = {
  ...COPRAR,
  type: 'VERMAS',
  needs: new Set(['weight']),
  versions: [version10, { ...version10, id: 'VERMAS-0.4', association: 'SMDG04' }],
};
