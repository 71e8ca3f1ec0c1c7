import { milliseconds } from '@estiba/base';
import {
  type CraneOrder,
  type CraneState,
  JOB_STATES,
  MOVE_TYPES,
  type OrderPlace,
  type Permit,
  PHASES,
  type ProfileHeader,
} from '@estiba/messages/equipment';
import fc from 'fast-check';

// Words of the profile for the round trips over OPC UA.

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const real = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0);
const positive = real.map(Math.abs);
const count = fc.nat({ max: 0xffff_ffff });
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 }).map(milliseconds);
const few = <Word>(word: fc.Arbitrary<Word>) => fc.array(word, { maxLength: 3 });
const record = <Word>(shape: { [Key in keyof Word]-?: fc.Arbitrary<NonNullable<Word[Key]>> }, requiredKeys: (keyof Word & string)[]) =>
  // fast-check's type cannot say which words may be left out.
  fc.record(shape as never, { requiredKeys: requiredKeys as never[], noNullPrototype: true }) as unknown as fc.Arbitrary<Word>;
const whole = <Word>(shape: { [Key in keyof Word]-?: fc.Arbitrary<Word[Key]> }) => fc.record(shape, { noNullPrototype: true });

export const header: fc.Arbitrary<ProfileHeader> = whole<ProfileHeader>({ headerId: count, timestamp: instant });

const slot = { bay: count, row: count, tier: count, x: real, y: real, z: real };
const place = fc.oneof(
  whole({ at: fc.constant('ship'), call: name, ...slot }),
  whole({ at: fc.constant('yard'), block: name, ...slot }),
  whole({ at: fc.constant('truck'), vehicle: name, cell: name, x: real, y: real }),
  whole({ at: fc.constant('lid'), call: name, lid: name, bay: count, x: real, to: fc.constantFrom('quay', 'ship') }),
  whole({ at: fc.constant('bay'), call: name, bay: count, x: real }),
  whole({ at: fc.constant('gate'), x: real, y: real }),
) as fc.Arbitrary<OrderPlace>;
const end = fc.constantFrom('fore' as const, 'aft' as const);

export const order: fc.Arbitrary<CraneOrder> = record<CraneOrder>(
  {
    orderId: name,
    orderUpdateId: count,
    storing: fc.constantFrom('Store', 'StoreAndStart', 'Update'),
    moveType: fc.constantFrom(...MOVE_TYPES),
    boxes: few(
      record<CraneOrder['boxes'][number]>({ id: name, sizeType: name, grossKg: positive, doorDirection: end, position: end }, [
        'id',
        'sizeType',
        'grossKg',
      ]),
    ),
    from: place,
    to: place,
    partner: name,
    notBefore: instant,
    priority: fc.integer({ min: -0x8000, max: 0x7fff }),
    next: name,
  },
  ['orderId', 'orderUpdateId', 'storing', 'moveType', 'boxes', 'from', 'to', 'priority'],
);

export const permit: fc.Arbitrary<Permit> = record<Permit>(
  { orderId: name, grant: fc.constantFrom('granted', 'queued', 'revoked'), partner: name, leaseUntil: instant },
  ['orderId', 'grant', 'partner'],
);

const why = whole({ code: name, params: fc.dictionary(name, fc.oneof(name, real), { maxKeys: 3, noNullPrototype: true }) });

export const state: fc.Arbitrary<CraneState> = record<CraneState>(
  {
    technical: fc.constantFrom('green', 'yellow', 'red'),
    operational: fc.constantFrom('automatic', 'semi-automatic', 'remote', 'manual', 'maintenance', 'offline'),
    position: whole({ gantry: real, trolley: real, hoist: real }),
    spreader: whole({ locked: fc.boolean(), landed: fc.boolean(), size: fc.constantFrom(20, 40, 45) }),
    wind: positive,
    orders: few(
      record<CraneState['orders'][number]>(
        {
          orderId: name,
          orderUpdateId: count,
          state: fc.constantFrom(...JOB_STATES),
          phase: fc.constantFrom(...PHASES),
          boxesRead: few(name),
          weighedKg: positive,
          reason: why,
        },
        ['orderId', 'orderUpdateId', 'state', 'phase', 'boxesRead'],
      ),
    ),
    holding: few(name),
    faults: few(
      record<CraneState['faults'][number]>(
        { code: name, severity: fc.constantFrom('warning', 'critical'), description: name, since: instant },
        ['code', 'severity', 'since'],
      ),
    ),
  },
  ['technical', 'operational', 'orders', 'holding', 'faults'],
);
