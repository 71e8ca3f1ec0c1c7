import { celsius, kilograms, millimetres } from '@estiba/base';
import {
  checkDigitOf,
  type Container,
  type DangerousGoods,
  type OutOfGauge,
  type Slot,
  containerId,
  portCode,
  sizeTypeOf,
} from '@estiba/port';
import fc from 'fast-check';
import {
  type BoxDetails,
  type BoxToWrite,
  type MessageDate,
  type MessageHeader,
  messageDate,
  NO_DETAILS,
  type Place,
  type Transport,
} from '../index.ts';
import { milliseconds } from '@estiba/base';

/** A field that is there or not, as exact optional properties want it. */
function optional<K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ [P in K]?: T }> {
  return fc.option(value, { nil: null }).map((v) => (v === null ? {} : { [key]: v }) as { [P in K]?: T });
}

/** Text as senders write it: service characters and letters of any script, no blanks at the end. */
const text = (least: number) =>
  fc
    .string({ unit: fc.constantFrom(..."ABCXYZ0159 +:'?.,-/()é漢ñ"), minLength: least, maxLength: 20 })
    .map((s) => s.trimEnd() || 'X'.repeat(least));
const code = fc.string({ unit: fc.constantFrom(...'ABCDEFGHKLMNPRSTUVZ'), minLength: 2, maxLength: 4 });
const port = fc.constantFrom('PECHY', 'CNSHA', 'NLRTM', 'DEHAM', 'USNYC', 'ESALG', 'SGSIN', 'ECGYE').map(portCode);
const date = fc
  .tuple(fc.constantFrom('7', '132', '133', '178', '203'), fc.integer({ min: 0, max: 4_000_000 }))
  .map(([qualifier, hours]): MessageDate => messageDate(qualifier, milliseconds(hours * 3_600_000)));
const lines = fc.array(text(1), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n'));

const references = fc
  .tuple(
    optional('RFF+BN', text(1)),
    optional('RFF+BN#2', text(1)),
    optional('RFF+ABT', text(0)),
    optional('SEL+CA', text(1)),
    optional('FTX+AAA', lines),
    optional('FTX+AAI', text(1)),
  )
  .map((parts): Record<string, string> => Object.assign({}, ...parts))
  .map((all) => ('RFF+BN#2' in all && !('RFF+BN' in all) ? {} : all));

const dangerousGoods: fc.Arbitrary<DangerousGoods> = fc
  .tuple(
    fc.record({
      imdgClass: fc.constantFrom('1.4S', '2.1', '3', '4.1', '5.1', '6.1', '8', '9'),
      unNumber: fc.integer({ min: 4, max: 3550 }).map((n) => String(n).padStart(4, '0')),
      subsidiary: fc.uniqueArray(fc.constantFrom('3', '6.1', '8'), { maxLength: 2 }),
    }),
    optional('packingGroup', fc.constantFrom('I', 'II', 'III')),
    optional(
      'flashPoint',
      fc.integer({ min: -400, max: 990 }).map((tenths) => celsius(tenths / 10)),
    ),
    optional('isMarinePollutant', fc.constant(true)),
    optional('isLimitedQuantity', fc.constant(true)),
    optional('stowage', fc.constantFrom('deck', 'hold')),
    optional('emergencySchedule', fc.constantFrom('F-E,S-E', 'F-A,S-B')),
    optional('remarks', lines),
  )
  .map((parts) => Object.assign({}, ...parts) as DangerousGoods);

const overhang = fc.integer({ min: 0, max: 2500 }).map((mm) => millimetres(mm));
const outOfGauge: fc.Arbitrary<OutOfGauge> = fc
  .record({ overHeight: overhang, overFront: overhang, overRear: overhang, overLeft: overhang, overRight: overhang })
  .filter((sides) => Object.values(sides).some((side) => side > 0));

const weight = fc.oneof(
  fc.record({
    gross: fc.integer({ min: 1, max: 45_000_000 }).map((g) => kilograms(g / 1000)),
    source: fc.constantFrom('declared', 'estimated'),
  }),
  fc
    .tuple(
      fc.record({ gross: fc.integer({ min: 1, max: 45_000 }).map(kilograms), source: fc.constant('vgm') }),
      optional('vgmMethod', fc.constantFrom('SM1', 'SM2')),
    )
    .map((parts) => Object.assign({}, ...parts)),
) as fc.Arbitrary<Container['weight']>;

const SIZE_TYPES = ['22G1', '42G1', '45G1', 'L5G1', '22R1', '45R1', '42U1', '42P3', '22T0', '2210', '4310', '4532', '4363'];

function idOf(number: number): string {
  const head = `ESTU${String(number).padStart(6, '0')}`;
  return head + checkDigitOf(head);
}

/** The `index`-th place of its parity: no two indices share one. */
function slotOf(index: number, lengthFt: number): Slot {
  const place = { row: index % 20, tier: 2 + 2 * (Math.floor(index / 20) % 40) };
  return { bay: 4 * Math.floor(index / 800) + (lengthFt > 30 ? 2 : 1), ...place };
}

const container = fc
  .tuple(
    fc.record({
      sizeType: fc.constantFrom(...SIZE_TYPES).map(sizeTypeOf),
      isEmpty: fc.boolean(),
      weight,
      pol: port,
      pod: port,
      operator: code,
      dangerousGoods: fc.array(dangerousGoods, { maxLength: 3 }),
    }),
    optional('destination', port),
    optional('outOfGauge', outOfGauge),
    fc.option(
      optional(
        'setPoint',
        fc.integer({ min: -600, max: 600 }).map((tenths) => celsius(tenths / 20)),
      ),
      { nil: null },
    ),
    references.map((all): Pick<Container, 'references'> => (Object.keys(all).length === 0 ? {} : { references: all })),
  )
  .map(([base, destination, gauge, temperature, refs]): Omit<Container, 'id'> => {
    const isReefer = base.sizeType.kind === 'reefer';
    const reefer = temperature !== null ? { reefer: { isActive: true, ...temperature } } : isReefer ? { reefer: { isActive: false } } : {};
    return { ...base, ...destination, ...gauge, ...reefer, ...refs };
  });

const place = (qualifiers: readonly string[]): fc.Arbitrary<Place> =>
  fc
    .tuple(
      fc.record({ qualifier: fc.constantFrom(...qualifiers), code: port, dates: fc.constant([]) }),
      optional('name', text(1)),
      optional('terminal', code),
      optional('terminalName', text(1)),
    )
    .map((parts) => Object.assign({}, ...parts) as Place);

const vessel = fc.oneof(
  optional('name', text(1)),
  fc
    .tuple(fc.record({ imo: fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String) }), optional('name', text(1)))
    .map((parts) => Object.assign({}, ...parts)),
  fc
    .tuple(fc.record({ callSign: fc.constantFrom('5BYE3', '3ERX3', 'VRIB3') }), optional('name', text(1)))
    .map((parts) => Object.assign({}, ...parts)),
) as fc.Arbitrary<Transport['vessel']>;

function transport(stages: readonly string[], qualifiers: readonly string[]): fc.Arbitrary<Transport> {
  const reference = optional('RFF+VON', text(1)).map((all): Record<string, string> => Object.assign({}, all));
  return fc
    .tuple(
      fc.record({
        stage: fc.constantFrom(...stages),
        voyage: text(1),
        vessel,
        places: fc.array(place(qualifiers), { maxLength: 2 }),
        dates: fc.array(date, { maxLength: 2 }),
        references: reference,
        others: fc.constant([]),
      }),
      optional('mode', fc.constantFrom('1', '3')),
      optional('means', fc.constant('31')),
      optional('carrier', code),
    )
    .map((parts) => Object.assign({}, ...parts) as Transport);
}

const details: fc.Arbitrary<BoxDetails> = fc
  .tuple(
    fc.record({
      equipment: fc.constant('CN'),
      times: fc.array(date, { maxLength: 2 }),
      places: fc.array(place(['13', '76', '152']), { maxLength: 2 }),
      parties: fc.array(fc.record({ role: fc.constantFrom('CG', 'GF'), code, name: text(1) }), { maxLength: 2 }),
      legs: fc.array(transport(['10', '30'], ['13', '92']), { maxLength: 1 }),
      damages: fc.array(fc.record({ qualifier: fc.constant('1'), kind: code, area: code, severity: fc.constantFrom('', 'S') }), {
        maxLength: 1,
      }),
      bundled: fc.constant([]),
      others: fc.constantFrom([], ['EQA+RG+GENS?+1'], ['TMD+3++2']),
    }),
    optional('status', fc.constantFrom('2', '3', '6')),
    optional('tare', fc.integer({ min: 2000, max: 5000 }).map(kilograms)),
  )
  .map((parts) => ({ ...NO_DETAILS, ...Object.assign({}, ...parts) }) as BoxDetails);

/** Boxes of one message: numbers and places unique, some without a number. */
export const boxes: fc.Arbitrary<BoxToWrite[]> = fc
  .array(fc.tuple(container, details, fc.integer({ min: 0, max: 9 })), { maxLength: 8 })
  .map((list) => {
    let unnamed = 0;
    return list.map(([without, its, chance], i) => {
      const id = chance === 0 ? `?${String(++unnamed).padStart(4, '0')}` : idOf(i * 37);
      return { container: { id: containerId(id), ...without }, slot: slotOf(i * 13, without.sizeType.lengthFt), details: its };
    });
  });

export const header: fc.Arbitrary<MessageHeader> = fc
  .record({
    reference: fc.integer({ min: 1, max: 99_999_999 }).map(String),
    document: fc.record({
      code: fc.constantFrom('', '45', '121', '659'),
      codeDetails: fc.constantFrom([], ['', 'LOADONLY']),
      number: text(1),
      function: fc.constant('9'),
      response: fc.constantFrom('', 'AB'),
    }),
    dates: fc.array(date, { maxLength: 2 }),
    references,
    parties: fc.array(fc.record({ role: fc.constantFrom('MS', 'MR'), code }), { maxLength: 2 }),
    transport: transport(['20'], ['5', '61', '9', '11']),
    otherTransports: fc.array(transport(['10'], ['13']), { maxLength: 1 }),
    places: fc.array(place(['5', '61']), { maxLength: 1 }),
    others: fc.constantFrom([], ['CTA+IC+:JOHN DOE', 'COM+A@B.C:EM']),
  })
  .map((all) => {
    const { 'SEL+CA': _seal, ...references } = all.references as Record<string, string>;
    return { ...all, references, name: { type: '', version: '', release: '', agency: '', association: '' } };
  });
