import { CLASSIC_LISTS, CLASSIC_TRANSPORT } from './code-lists.ts';
import type { MessageMap, Version } from './message-map.ts';

/** COPRAR (SMDG manuals 1.6 for D.95B, 2.0 and 2.1 for D.00B): load list (BGM 45, 121) or discharge list (43). */
const version16: Version = {
  id: 'COPRAR-1.6',
  version: 'D',
  release: '95B',
  association: 'SMDG16',
  headerOrder: ['document', 'dates', 'references', 'places', 'transport', 'parties', 'others'],
  boxOrder: [
    'equipment',
    'references',
    'times',
    'slot',
    'ports',
    'weight',
    'dimensions',
    'temperature',
    'seals',
    'texts',
    'verification',
    'others',
    'dangerous-goods',
    'legs',
    'operator',
    'parties',
  ],
  transport: CLASSIC_TRANSPORT,
  lists: CLASSIC_LISTS,
  weight: { isShort: false, declared: 'G', vgm: 'VGM' },
  ports: { pol: '9', pod: '11', destination: '7' },
  operatorRole: 'CF',
  heightQualifier: '13',
  hasPlaceDates: true,
  verification: 'FTX',
  references: { least: 0, most: 9 },
  hasCount: true,
};

export const COPRAR: MessageMap = {
  type: 'COPRAR',
  boxStart: 'EQD',
  ports: new Map([
    ['9', 'pol'],
    ['11', 'pod'],
    ['7', 'destination'],
    ['8', 'destination'],
    ['83', 'destination'],
  ]),
  operatorRoles: ['CF', 'CA'],
  needs: new Set(['pol', 'pod', 'weight']),
  versions: [
    version16,
    { ...version16, id: 'COPRAR-2.0', release: '00B', association: 'SMDG20', transport: { ...CLASSIC_TRANSPORT, prefers: 'imo' } },
    { ...version16, id: 'COPRAR-2.1', release: '00B', association: 'SMDG21', transport: { ...CLASSIC_TRANSPORT, prefers: 'imo' } },
  ],
};
