import type { Kilograms, Millimetres, Milliseconds } from '@estiba/base';
import { reason } from '@estiba/base';
import type { Call, Container, ContainerKind, DangerousGoods, LoadingPlan, OutOfGauge, Slot, StowedContainer } from '@estiba/port';
import { containerId, parseSlot, portCode } from '@estiba/port';
import type { CheckReport } from '../check.ts';
import { checkLoading } from '../check.ts';
import { smallShip } from './small-ship.test-kit.ts';

export const here = portCode('PECHY');
export const next = portCode('PECLL');
export const last = portCode('CLSAI');

/** What a test says of a box; the rest is a harmless 20' standard box of 10 t for the last port. */
export interface BoxWords {
  readonly feet?: 10 | 20 | 30 | 40 | 45 | 48 | 53;
  readonly tonnes?: number;
  readonly height?: number;
  readonly kind?: ContainerKind;
  readonly pod?: string;
  readonly isReefer?: boolean;
  readonly danger?: readonly Partial<DangerousGoods>[];
  readonly over?: Partial<Record<keyof OutOfGauge, number>>;
}

export function box(id: string, words: BoxWords = {}): Container {
  const { feet = 20, tonnes = 10, height = 2591, kind = 'dry', pod = last, isReefer = false, danger = [], over } = words;
  const none = { overHeight: 0, overFront: 0, overRear: 0, overLeft: 0, overRight: 0 };
  return {
    id: containerId(id),
    sizeType: { code: '22G1', lengthFt: feet, height: height as Millimetres, kind, isCertain: true },
    isEmpty: false,
    weight: { gross: Math.round(tonnes * 1000) as Kilograms, source: 'vgm' },
    pol: here,
    pod: portCode(pod),
    operator: 'TST',
    ...(isReefer ? { reefer: { isActive: true } } : {}),
    dangerousGoods: danger.map((item) => ({ imdgClass: '9', subsidiary: [], ...item })),
    // Some words of it are promised by the type, and left out by tests.
    ...(over ? { outOfGauge: { ...none, ...over } as unknown as OutOfGauge } : {}),
  };
}

/** A slot written as messages write it: `0020182`. */
export function at(text: string): Slot {
  const slot = parseSlot(text);
  if (slot === null) throw new Error(`"${text}" is no slot. Maybe a digit is missing: BBBRRTT.`);
  return slot;
}

/** A box in its slot; without an id it is named for the slot. */
export function stowed(slot: string, words: BoxWords = {}, id = `AT${slot}`): StowedContainer {
  return { container: box(id, words), slot: at(slot) };
}

const blankCondition = {
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

/** A call of the barge, and a plan for it from what is loaded, restowed and left out; discharges follow from the call. */
export function smallCall(words: Partial<Call> = {}): Call {
  return {
    id: 'TEST-1',
    vessel: smallShip,
    port: here,
    voyage: '001W',
    rotation: [next, last],
    arrival: [],
    loadList: [],
    yard: new Map(),
    yardOthers: [],
    cranes: [{ id: 'C1', movesPerHour: 30 }],
    tanks: new Map(),
    limits: { workStart: 0 as Milliseconds },
    ...words,
  };
}

/** A plan that claims what the checker finds; `loads` and `restows` by id and slot. */
export function smallPlan(
  call: Call,
  words: { readonly loads?: Record<string, string>; readonly restows?: Record<string, [from: string, to: string]> } & Partial<
    Omit<LoadingPlan, 'loads' | 'restows'>
  > = {},
): LoadingPlan {
  const { loads = {}, restows = {}, ...others } = words;
  const discharges = call.arrival.filter(({ container }) => container.pod === call.port);
  const plan: LoadingPlan = {
    loads: Object.entries(loads).map(([id, slot]) => ({ id: containerId(id), slot: at(slot) })),
    restows: Object.entries(restows).map(([id, [from, to]]) => ({
      id: containerId(id),
      from: at(from),
      to: at(to),
      reason: reason('restow.above'),
    })),
    discharges: discharges.map(({ container, slot }) => ({ id: container.id, slot })),
    leftOut: [],
    ballast: new Map(),
    condition: blankCondition,
    score: [],
    ...others,
  };
  return { ...claim(call, plan), ...others };
}

/** The plan with the condition and the score the checker finds. */
export function claim(call: Call, plan: LoadingPlan): LoadingPlan {
  const { condition, score } = checkLoading(call, plan);
  const terms = score.map(({ term, value }) => ({ term, value, unit: 'boxes', weight: 2, cost: 2 * value }));
  return { ...plan, condition: condition ?? plan.condition, score: terms };
}

/** The rules a report names, each once. */
export const rulesOf = (report: CheckReport): string[] => [...new Set(report.violations.map((finding) => finding.rule))].sort();
export const inheritedOf = (report: CheckReport): string[] => [...new Set(report.inherited.map((finding) => finding.rule))].sort();
