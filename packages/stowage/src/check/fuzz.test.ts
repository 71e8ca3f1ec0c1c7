import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call, CallPlan, WorkInstruction } from '@estiba/port';
import fc from 'fast-check';
import { checkBayPlan, checkCall } from '../check.ts';
import { box, smallCall } from './small-call.test-kit.ts';
import { validCall, validPlan } from './valid-call.test-kit.ts';

/* Plans that mean nothing: numbers that are none, boxes nobody has, restows in circles. The checker answers all the same. */

const number = fc.oneof(
  fc.integer({ min: -3, max: 100 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.5, 1e308, 2 ** 53),
);
const slot = fc.oneof(
  fc.record({
    bay: fc.integer({ min: 1, max: 11 }),
    row: fc.integer({ min: 0, max: 5 }),
    tier: fc.constantFrom(2, 4, 6, 8, 80, 82, 84, 86, 88),
  }),
  fc.record({ bay: number, row: number, tier: number }),
);
const id = fc.oneof(
  fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'X9'),
  fc.string({ maxLength: 3 }),
);
const port = fc.constantFrom('PECHY', 'PECLL', 'CLSAI', 'XXXXX', '');
const imdgClass = fc.constantFrom('1', '1.1D', '1.4S', '1.2L', '2.1', '3', '4.1', '5.1', '6.2', '7', '8', '9', '', 'P', '99', '__proto__');

const container = fc
  .record({
    id,
    feet: fc.constantFrom(10, 20, 30, 40, 45, 48, 53),
    height: number,
    kind: fc.constantFrom('dry', 'flat-rack', 'reefer'),
    pod: port,
    isReefer: fc.boolean(),
    danger: fc.array(fc.record({ imdgClass, subsidiary: fc.array(imdgClass, { maxLength: 2 }), flashPoint: number }), { maxLength: 2 }),
    over: fc.option(fc.record({ overHeight: number, overFront: number, overRear: number, overLeft: number, overRight: number }), {
      nil: undefined,
    }),
    tonnes: number,
  })
  .map(({ id: name, over, ...words }) => box(name, { ...words, ...(over ? { over } : {}) } as never));
const stowed = fc.record({ container, slot });

const position = fc.record({ block: fc.constantFrom('Y1', 'Y2'), bay: number, row: number, tier: number });
const instruction = fc.oneof(
  fc.record({
    kind: fc.constantFrom('discharge', 'load', 'restow-off', 'restow-on'),
    boxes: fc.array(fc.record({ id, slot, yard: fc.option(position, { nil: undefined }) }), { maxLength: 3 }),
    bay: number,
    start: number,
    end: number,
  }),
  fc.record({
    kind: fc.constantFrom('open-lid', 'close-lid'),
    lid: fc.constantFrom('02S', '06P', '', 'nil'),
    bay: number,
    start: number,
    end: number,
  }),
) as fc.Arbitrary<unknown> as fc.Arbitrary<WorkInstruction>;

const reason = fc.record({ code: fc.string({ maxLength: 2 }), params: fc.constant({}) });
const condition = fc.record({
  displacement: number,
  draftAft: number,
  draftFore: number,
  draftMean: number,
  trim: number,
  list: number,
  gm: number,
  minGm: number,
  maxGm: number,
  hidden: number,
  ballast: number,
  strength: fc.array(fc.record({ x: number, shear: number, bending: number, torsion: number }), { maxLength: 9 }),
});
const amounts = fc.array(fc.tuple(fc.constantFrom('WP', 'WS', 'FO', 'nil'), number)).map((entries) => new Map(entries));

const plan = fc.record({
  loading: fc.record({
    loads: fc.array(fc.record({ id, slot })),
    restows: fc.array(fc.record({ id, from: slot, to: slot, reason })),
    discharges: fc.array(fc.record({ id, slot })),
    leftOut: fc.array(fc.record({ id, reasons: fc.array(reason, { maxLength: 1 }) })),
    ballast: amounts,
    condition,
    score: fc.array(
      fc.record({
        term: fc.constantFrom('left-out', 'crane-spread', 'nil'),
        value: number,
        unit: fc.constant(''),
        weight: number,
        cost: number,
      }),
    ),
  }),
  queues: fc.array(fc.record({ crane: fc.constantFrom('C1', 'C2', 'C9'), instructions: fc.array(instruction) }), { maxLength: 3 }),
  cranes: fc.record({ makespan: number, lowerBound: number }),
  yard: fc.record({ digs: fc.array(fc.record({ id, position, toReach: id })), digsInListOrder: number }),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<CallPlan>;

const call = fc
  .record({
    arrival: fc.array(stowed),
    loadList: fc.array(container),
    rotation: fc.array(port, { maxLength: 4 }),
    tanks: amounts,
    cranes: fc.array(fc.record({ id: fc.constantFrom('C1', 'C2'), movesPerHour: number, twinLiftLimit: number }), { maxLength: 2 }),
    yard: fc.array(fc.tuple(id, position)).map((entries) => new Map(entries)),
    yardOthers: fc.array(fc.record({ id, position })),
    limits: fc.record({ maxDraft: number, workStart: number }),
  })
  // What is not as promised is what is tried.
  .map((words) => smallCall(words as unknown as Partial<Call>));

test('P to Y: any plan gets an answer, however broken', () => {
  fc.assert(
    fc.property(fc.oneof(call, fc.constant(validCall)), fc.oneof(plan, fc.constant(validPlan)), (anyCall, anyPlan) => {
      const report = checkCall(anyCall, anyPlan);
      const everything = [...report.violations, ...report.inherited];
      assert.ok(everything.every((finding) => /^[A-Z]\d+$/.test(finding.rule) && /^[a-z-]+\.[a-z0-9-]+$/.test(finding.code)));
    }),
    { numRuns: 400 },
  );
});

test('C1: a plan with boxes of the load list missing is never without violations', () => {
  fc.assert(
    fc.property(fc.array(container, { minLength: 1 }), plan, (loadList, anyPlan) => {
      const nothing = { ...anyPlan.loading, loads: [], leftOut: [] };
      const { violations } = checkCall(smallCall({ loadList }), { ...anyPlan, loading: nothing });
      const missing = new Set(violations.filter((finding) => finding.rule === 'C1').flatMap((finding) => finding.boxes));
      assert.ok(loadList.every((entry) => missing.has(entry.id)));
    }),
    { numRuns: 50 },
  );
});

test('P to S: any stowage gets an answer', () => {
  fc.assert(
    fc.property(fc.array(stowed, { maxLength: 60 }), (boxes) => {
      const report = checkBayPlan(validCall.vessel, boxes, { rotation: validCall.rotation, afloat: {} });
      assert.equal(report.inherited.length, 0);
      assert.equal(report.counts.departed, boxes.length);
    }),
    { numRuns: 300 },
  );
});
