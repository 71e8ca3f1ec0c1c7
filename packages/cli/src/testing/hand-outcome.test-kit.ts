import { celsius, kilograms, milliseconds, type Random, Random as Dice, reason, type Reason } from '@estiba/base';
import {
  type Call,
  type CallPlan,
  type Container,
  containerId,
  type PortCode,
  portCode,
  type Slot,
  sizeTypeOf,
  type StackProfile,
  type StowedContainer,
  type VesselProfile,
} from '@estiba/port';
import { generateVessel, type VesselClass } from '@estiba/port/generate';
import { checkBayPlan, checkLoading } from '@estiba/stowage/check';
import type { Outcome } from '../outcome.ts';

const ports = ['CNSHA', 'CNNGB', 'KRPUS', 'JPYOK', 'MXZLO'].map(portCode);

/**
 * A plan made by hand for tests of what comes after planning: stacks filled from below with boxes as they come, every
 * third one loaded here. It keeps few of the rules, and the checker says so.
 */
export function handOutcome(cls: VesselClass = 1100, seed = 1): Outcome {
  const vessel = generateVessel(cls);
  const dice = new Dice(seed);
  const stowed = fillShip(vessel, dice);
  const loads = stowed.filter((_, i) => i % 3 === 0);
  const aboard = stowed.filter((_, i) => i % 3 !== 0);
  const late = boxOf(dice, 99_999, 40, ports[0] as PortCode);
  const call = callOf(vessel, aboard, [...loads.map(({ container }) => container), late]);
  const plan = planOf(call, loads, [{ id: late.id, reasons: [reason('left-out.no-room', { box: late.id })] }]);
  return {
    call,
    plan,
    verdict: checkLoading(call, plan.loading),
    sources: [{ name: 'by hand', kind: 'test', use: 'arrival', groups: stowed.length, boxes: stowed.length, setAside: 0 }],
    findings: [{ source: 'a.edi', severity: 'warning', code: 'test.finding', params: { value: '<b>x</b>' }, line: 7, segment: 7 }],
    details: new Map(),
    run: { seed, effort: 1, off: [], wasStopped: false, seconds: 1, timeZone: 'America/Lima' },
  };
}

function fillShip(vessel: VesselProfile, dice: Random): StowedContainer[] {
  const stowed: StowedContainer[] = [];
  for (const bay of vessel.bays) {
    for (const stack of bay.stacks) {
      const pod = ports[Math.floor((bay.number / 2 + (stack.level === 'deck' ? 1 : 0)) / 2) % ports.length] as PortCode;
      const isShort = stack.takes20Fore && stack.takes20Aft && (!stack.takes40 || dice.next() < 0.3);
      const tiers = stackHeight(stack, dice);
      for (let k = 0; k < tiers; k++) {
        for (const slot of slotsAt(bay.number, stack, k, isShort)) {
          stowed.push({ container: boxOf(dice, stowed.length, isShort ? 20 : 40, pod), slot });
        }
      }
    }
  }
  return stowed;
}

function stackHeight(stack: StackProfile, dice: Random): number {
  const most = Math.min(stack.tiers, Math.floor(stack.maxHeight / 2.9));
  return stack.level === 'hold' ? most : Math.max(0, most - 1 - dice.int(3));
}

function slotsAt(bay: number, { row, bottomTier }: StackProfile, k: number, isShort: boolean): Slot[] {
  const at = (number: number): Slot => ({ bay: number, row, tier: bottomTier + 2 * k });
  return bay % 2 === 1 || !isShort ? [at(bay)] : [at(bay - 1), at(bay + 1)];
}

function boxOf(dice: Random, n: number, length: 20 | 40, pod: PortCode): Container {
  const isReefer = length === 40 && dice.next() < 0.1;
  const isEmpty = !isReefer && dice.next() < 0.15;
  const code = length === 20 ? '22G1' : isReefer ? '45R1' : dice.next() < 0.7 ? '45G1' : '42G1';
  return {
    id: containerId(`ESTU${String(1_000_000 + n)}`),
    sizeType: sizeTypeOf(code),
    isEmpty,
    weight: { gross: kilograms(isEmpty ? 3900 : Math.round(dice.between(5000, 24_000))), source: dice.next() < 0.98 ? 'vgm' : 'declared' },
    pol: portCode('PECHY'),
    pod,
    operator: 'TST',
    ...(isReefer && { reefer: { isActive: true, setPoint: celsius(dice.pick([-18, -1, 0, 5])) } }),
    dangerousGoods: dice.next() < 0.03 ? [{ imdgClass: dice.pick(['3', '8', '9', '2.1', '5.1']), unNumber: '1263', subsidiary: [] }] : [],
  };
}

function callOf(vessel: VesselProfile, aboard: readonly StowedContainer[], loadList: readonly Container[]): Call {
  const yard = new Map(
    loadList
      .slice(0, -1)
      .map((box, i) => [box.id, { block: `B0${1 + (i % 4)}`, bay: 1 + ((i >> 2) % 30), row: 1 + ((i >> 7) % 9), tier: 1 }]),
  );
  return {
    id: 'BY-HAND-1',
    vessel,
    port: portCode('PECHY'),
    voyage: '012W',
    rotation: ports,
    arrival: aboard,
    loadList,
    yard,
    yardOthers: [],
    cranes: ['QC1', 'QC2'].map((id) => ({ id, movesPerHour: 28 })),
    tanks: new Map(),
    limits: { workStart: milliseconds(Date.UTC(2026, 3, 12, 13)) },
  };
}

function planOf(
  call: Call,
  loads: readonly StowedContainer[],
  leftOut: readonly { id: Container['id']; reasons: readonly Reason[] }[],
): CallPlan {
  const moved = call.arrival[5];
  if (moved === undefined) throw new Error('The ship is too small to restow a box. Maybe take a larger class.');
  const all = [...call.arrival, ...loads];
  const { condition } = checkBayPlan(call.vessel, all, { afloat: {} });
  const start = call.limits.workStart;
  const instructions = loads.map(({ container, slot }, i) => ({
    kind: 'load' as const,
    boxes: [{ id: container.id, slot }],
    bay: slot.bay,
    start: milliseconds(start + i * 128_000),
    end: milliseconds(start + (i + 1) * 128_000),
  }));
  const half = instructions.length >> 1;
  return {
    loading: {
      loads: loads.map(({ container, slot }) => ({ id: container.id, slot })),
      restows: [{ id: moved.container.id, from: moved.slot, to: moved.slot, reason: reason('restow.above') }],
      discharges: [],
      leftOut,
      ballast: new Map(),
      condition: condition ?? emptyCondition,
      score: [{ term: 'left-out', value: leftOut.length, unit: 'boxes', weight: 100, cost: 100 * leftOut.length }],
    },
    queues: [
      { crane: 'QC1', instructions: instructions.slice(0, half) },
      { crane: 'QC2', instructions: instructions.slice(half) },
    ],
    cranes: { makespan: instructions.length * 128_000, lowerBound: instructions.length * 64_000 },
    yard: { digs: [], digsInListOrder: 12 },
  };
}

const emptyCondition = {
  displacement: 0,
  draftAft: 0,
  draftFore: 0,
  draftMean: 0,
  trim: 0,
  list: 0,
  gm: 0,
  minGm: 0,
  maxGm: 0,
  hidden: 0,
  ballast: 0,
  strength: [],
};
