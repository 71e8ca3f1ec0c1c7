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
    handovers: ['V-1', 'V-2'].map((truck, i) => [
      `B0${i}.V.21`,
      {
        cell: `B0${i}.V.21`,
        truck,
        crane: 'AC1',
        craneStep: `J${i}#2`,
        truckStep: null,
        state: 'reserved',
        leaseUntil: 1_795_000_060_000,
        reason: null,
      },
    ]),
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
    alarms: [
      [
        '4703',
        {
          id: 'red:T07',
          occurrence: 4703,
          state: 'shelved',
          priority: 'high',
          about: 'T07',
          subject: 'T07',
          cause: { code: 'alarm.machine-red', params: { machine: 'T07' } },
          consequence: { code: 'alarm.machine-stands', params: { subject: 'T07' } },
          response: { code: 'alarm.send-engineer', params: { subject: 'T07' } },
          respondWithin: 10,
          raisedAt: 1_795_000_000_000,
          returnedAt: null,
          firstOut: null,
          acknowledged: { by: 'zoë', at: 1_795_000_001_000 },
          shelved: { by: 'zoë', at: 1_795_000_002_000, until: 1_795_001_802_000, why: 'tyre' },
        },
      ],
    ],
    alarmRate: [
      [
        '',
        {
          lastTenMinutes: 1,
          target: 1,
          manageable: 2,
          floodAbove: 10,
          isFlood: false,
          floodSince: null,
          lastHour: [0, 0, 3, 0, 0, 1],
        },
      ],
    ],
  },
  boxes: columnsOfBoxes(BOXES),
};
