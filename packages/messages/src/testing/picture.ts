import { BOX_FLAGS, type BoxRow, type Picture } from '../frames.ts';
import { columnsOfBoxes } from '../frames/columns-of-boxes.ts';

const box = (id: string, more: Partial<BoxRow>): BoxRow => ({
  id,
  at: 'yard',
  of: 'A1',
  bay: 2,
  row: 1,
  tier: 1,
  pod: 'CNSHA',
  type: '45G1',
  line: 'COS',
  kg: 24_310,
  flags: ['verified'],
  temperature: null,
  imdg: '',
  ...more,
});

/** Some boxes of every sort. */
export const BOXES: readonly BoxRow[] = [
  box('CSQU3054383', {}),
  box('HLXU3066385', { at: 'ship', of: 'CALL-1', bay: 18, row: 4, tier: 82, flags: ['reefer', 'live'], temperature: -21, type: '45R1' }),
  box('TCLU4160900', { at: 'machine', of: 'T07', bay: 0, row: 0, tier: 0, imdg: '1.4S', line: 'HLC' }),
  box('SHIPPER 12', { at: 'announced', of: '', bay: 0, row: 0, tier: 0, flags: [...BOX_FLAGS], kg: 0 }),
  box('OOLU8757889', { at: 'gone', of: 'V-112', bay: 0, row: 0, tier: 0, pod: 'PECHY' }),
];

/** A terminal of two machines and a call, with the boxes above. */
export const PICTURE: Picture = {
  rows: {
    port: [['', { site: 'langstrand', isWindStopped: false, windMetresPerSecond: 7.5, closedBerths: ['B2'] }]],
    exceptions: [
      [
        'X1',
        {
          id: 'X1',
          raisedAt: 1_795_000_000_000,
          about: 'T07',
          reason: { code: 'machine.red', params: { machine: 'T07' } },
          takenBy: 'zoë',
        },
      ],
    ],
  },
  boxes: columnsOfBoxes(BOXES),
};
