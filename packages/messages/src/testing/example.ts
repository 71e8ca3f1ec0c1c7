import { celsius, kilograms, millimetres, milliseconds } from '@estiba/base';
import { type Container, containerId, portCode, sizeTypeOf } from '@estiba/port';
import { type BoxToWrite, messageDate, NO_DETAILS, type VoyageToWrite } from '../index.ts';

/** A call and a handful of boxes that use every word a message has: what the golden files show. */
export const PREPARED = milliseconds(Date.UTC(2026, 3, 12, 9, 30));

export const VOYAGE: VoyageToWrite = {
  vessel: { imo: '9152272', callSign: '3FXY7', name: 'PACIFIC BRIDGE' },
  voyage: '2614N',
  carrier: 'COS',
  port: portCode('PECHY'),
  nextPort: portCode('CNSHA'),
  arrival: milliseconds(Date.UTC(2026, 3, 11, 6)),
  departure: milliseconds(Date.UTC(2026, 3, 12, 18)),
  nextArrival: milliseconds(Date.UTC(2026, 4, 6, 4)),
};

const base = { isEmpty: false, pol: portCode('PECHY'), pod: portCode('CNSHA'), operator: 'COS', dangerousGoods: [] };
const done = (minutes: number) => ({ ...NO_DETAILS, status: '2', times: [messageDate('203', milliseconds(PREPARED + minutes * 60_000))] });

const dry: Container = {
  ...base,
  id: containerId('CBHU3647902'),
  sizeType: sizeTypeOf('22G1'),
  weight: { gross: kilograms(22_140), source: 'vgm', vgmMethod: 'SM1' },
  destination: portCode('CNSUZ'),
  references: { 'RFF+BN': '4504315480', 'SEL+CA': '850131', 'FTX+AAA': "FISHMEAL, 50 % PROTEIN: 'PRIME'" },
};
const reefer: Container = {
  ...base,
  id: containerId('HLXU3746510'),
  sizeType: sizeTypeOf('45R1'),
  weight: { gross: kilograms(27_800), source: 'declared' },
  operator: 'HLC',
  reefer: { isActive: true, setPoint: celsius(-0.5) },
};
const dangerous: Container = {
  ...base,
  id: containerId('TCLU4160900'),
  sizeType: sizeTypeOf('45G1'),
  weight: { gross: kilograms(18_250.5), source: 'vgm', vgmMethod: 'SM2' },
  dangerousGoods: [
    {
      imdgClass: '3',
      unNumber: '1263',
      subsidiary: [],
      packingGroup: 'II',
      flashPoint: celsius(23),
      emergencySchedule: 'F-E,S-E',
      remarks: 'PAINT',
    },
    { imdgClass: '9', unNumber: '3082', subsidiary: [], packingGroup: 'III', isMarinePollutant: true, stowage: 'deck' },
  ],
};
const none = millimetres(0);
const outOfGauge: Container = {
  ...base,
  id: containerId('OOLU4293959'),
  sizeType: sizeTypeOf('42P3'),
  weight: { gross: kilograms(31_000), source: 'declared' },
  outOfGauge: { overHeight: millimetres(350), overFront: none, overRear: none, overLeft: millimetres(120), overRight: millimetres(120) },
};
const empty: Container = {
  ...base,
  id: containerId('MOEU0710945'),
  sizeType: sizeTypeOf('L5G1'),
  isEmpty: true,
  weight: { gross: kilograms(4_700), source: 'estimated' },
};
const unnamed: Container = {
  ...base,
  id: containerId('?0001'),
  sizeType: sizeTypeOf('22G1'),
  weight: { gross: kilograms(14_000), source: 'declared' },
};

export const BOXES: readonly BoxToWrite[] = [
  { container: dry, slot: { bay: 1, row: 2, tier: 2 }, details: done(0) },
  { container: reefer, slot: { bay: 6, row: 0, tier: 82 }, details: done(3) },
  { container: dangerous, slot: { bay: 10, row: 7, tier: 84 }, details: done(5) },
  { container: outOfGauge, slot: { bay: 14, row: 3, tier: 88 }, details: done(9) },
  { container: empty, slot: { bay: 18, row: 11, tier: 90 }, details: done(12) },
  { container: unnamed, slot: { bay: 3, row: 2, tier: 2 }, details: done(15) },
];
