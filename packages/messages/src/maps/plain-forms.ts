import { CLASSIC_LISTS, CLASSIC_TRANSPORT } from './code-lists.ts';
import type { HeaderForm } from './message-map.ts';

/** Headers of the messages that list no boxes. */
export const IFTSAI_99B: HeaderForm = {
  id: 'IFTSAI-99B',
  version: 'D',
  release: '99B',
  association: '',
  headerOrder: ['document', 'dates', 'references', 'places', 'transport', 'parties', 'others'],
  transport: CLASSIC_TRANSPORT,
  lists: CLASSIC_LISTS,
  hasPlaceDates: true,
};

export const APERAK_96A: HeaderForm = {
  ...IFTSAI_99B,
  id: 'APERAK-96A',
  release: '96A',
  headerOrder: ['document', 'dates', 'references', 'places', 'parties', 'others'],
};
/** CONTRL belongs to the syntax itself: version 4, release 1 (ISO 9735-4); older senders write D:3. */
export const CONTRL_4: HeaderForm = { ...IFTSAI_99B, id: 'CONTRL-4', version: '4', release: '1', headerOrder: [] };
