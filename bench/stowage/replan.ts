import { Random } from '@estiba/base';
import type { Call, ContainerId, LoadingPlan, Placement, Slot } from '@estiba/port';
import { DraftPlan, planCall } from '@estiba/stowage';
import { checkLoading, type Finding } from '@estiba/stowage/check';
import { generateCall, type VesselClass } from '@estiba/stowage/generate';
import type { Measured } from '../lib/results.ts';

/** A full ship: a draft on it is the hardest to change. */
const ships: readonly { readonly teu: VesselClass; readonly ports: number }[] = [
  { teu: 18000, ports: 6 },
  { teu: 24000, ports: 10 },
];
const UTILISATION = 0.9;
/** Boxes taken in hand, places asked of each, and repairs; a fifth of the repairs is judged by the checker. */
const HELD = 400;
const PLACES = 5;
const REPAIRS = 150;
const JUDGED_EVERY = 5;

/**
 * A hand drags boxes over the plan of a large ship: what an answer costs (which places are open and what closes the others; what a change would meet,
 * ship's limits included), and what a repair costs when a box is set where another stands. Processor time of one thread.
 */
export function replan(): Measured[] {
  return ships.flatMap(({ teu, ports }) => {
    const call = generateCall({ vessel: teu, utilisation: UTILISATION, ports, seed: 1 });
    const { loading } = planCall(call, { seed: 1, effort: 0.1 });
    return measure(call, loading, teu);
  });
}

function measure(call: Call, loading: LoadingPlan, teu: number): Measured[] {
  const draft = new DraftPlan(call, loading);
  const random = new Random(1);
  const { offers, answers } = answerTimes(call, draft, random);
  const { seconds, moved, fresh, judged } = repairTimes(call, draft, random);
  const row = (id: string, what: string, value: number, unit: string, must: number | null, aim: number | null, n: number): Measured => ({
    of: 'stowage',
    id: `replan-${id}-${teu}`,
    what: `${what}, ${teu} TEU filled to ${UTILISATION * 100} %`,
    value: Math.round(value * 1000) / 1000,
    unit,
    better: 'lower',
    must,
    aim,
    n,
    seed: '1',
  });
  return [
    row('legality-p99', 'open places of boxes in hand, and what closes the others', quantile(offers, 0.99), 'ms', 16, 8, offers.length),
    row('legality-p50', 'open places of boxes in hand, and what closes the others', quantile(offers, 0.5), 'ms', null, null, offers.length),
    row('ask-p99', 'a change of one to eight boxes tried, ship’s limits included', quantile(answers, 0.99), 'ms', 16, 8, answers.length),
    row('repair', 'repair after a box is set where another stands, the longest', Math.max(...seconds), 's', 1, 0.5, seconds.length),
    row('repair-p50', 'repair after a box is set where another stands', quantile(seconds, 0.5), 's', null, null, seconds.length),
    row('repair-moved', 'boxes moved beside the one that was wanted, mean', mean(moved), 'boxes', null, null, moved.length),
    row('repaired-violations', 'rules broken after repairs that were not before', fresh, 'violations', 0, 0, judged),
  ];
}

/**
 * Stacks of one to four boxes taken off together, as a hand does, every fourth of them with dangerous goods on top; then some of their places tried, and the
 * same boxes with those of the next row in another bay.
 */
function answerTimes(call: Call, draft: DraftPlan, random: Random): { readonly offers: number[]; readonly answers: number[] } {
  const dangerous = new Set(call.loadList.filter(({ dangerousGoods }) => dangerousGoods.length > 0).map(({ id }) => id));
  const columns = [...Map.groupBy(draft.placements(), ({ slot: { bay, row, tier } }) => `${bay} ${row} ${tier >= 70}`).values()].map(
    (column) => column.sort((a, b) => a.slot.tier - b.slot.tier),
  );
  const withDanger = columns.filter((column) => dangerous.has(column.at(-1)!.id));
  if (withDanger.length === 0) throw new Error('No dangerous goods stand on top of a stack. Maybe another seed.');
  const [offers, answers]: [number[], number[]] = [[], []];
  while (offers.length < HELD) {
    const column = random.pick(offers.length % 4 === 0 ? withDanger : columns);
    const taken = column.slice(-1 - random.int(Math.min(4, column.length)));
    const held = taken.map(({ id }) => id);
    const [asked, time] = timed(() => draft.offers(held));
    if (!asked.ok) continue;
    offers.push(time);
    for (let i = 0; i < PLACES; i++) {
      const { slots } = random.pick(asked.value);
      if (slots.length === held.length) answers.push(timed(() => draft.ask(held.map((box, k) => ({ box, to: slots[k]! }))))[1]);
    }
    const [{ slot }] = taken as [Placement];
    const beside = columns.find(
      ([one]) => one!.slot.bay === slot.bay && one!.slot.row === slot.row + 2 && one!.slot.tier >= 70 === slot.tier >= 70,
    );
    const group = [...taken, ...(beside ?? []).slice(-taken.length)];
    const away = random.pick(columns)[0]!.slot.bay - slot.bay;
    answers.push(timed(() => draft.ask(group.map((one) => ({ box: one.id, to: { ...one.slot, bay: one.slot.bay + away } }))))[1]);
  }
  return { offers, answers };
}

/** Each repair is taken, judged now and then, and taken back. */
function repairTimes(call: Call, draft: DraftPlan, random: Random) {
  const lengthOf = new Map(call.loadList.map(({ id, sizeType }) => [id, sizeType.lengthFt]));
  const placed = draft.placements().filter(({ id }) => lengthOf.has(id));
  const known = brokenIn(call, draft);
  const [seconds, moved]: [number[], number[]] = [[], []];
  let [fresh, judged] = [0, 0];
  for (let tries = 0; moved.length < REPAIRS && tries < 10 * REPAIRS; tries++) {
    const [one, other] = [random.pick(placed), random.pick(placed)];
    if (one.id === other.id || lengthOf.get(one.id) !== lengthOf.get(other.id)) continue;
    const [repair, time] = timed(() => draft.repair({ changes: [{ box: one.id, to: other.slot }] }));
    seconds.push(time / 1000);
    if (!repair.ok) continue;
    const taken = draft.change(repair.changed);
    if (!taken.ok) throw new Error(`A repair cannot be taken: ${JSON.stringify(taken.objections.slice(0, 3))}`);
    if (moved.length % JUDGED_EVERY === 0) {
      fresh += [...brokenIn(call, draft)].filter((name) => !known.has(name)).length;
      judged++;
    }
    moved.push(repair.moved.length);
    const back = taken.changed.map(({ box, from }): { box: ContainerId; to: Slot | null } => ({ box, to: from }));
    if (!draft.change(back, true).ok) throw new Error('A repair cannot be taken back.');
  }
  return { seconds, moved, fresh, judged };
}

/** Of the loading alone: what it claims of itself and its lists are as before. */
const brokenIn = (call: Call, draft: DraftPlan): Set<string> =>
  new Set(checkLoading(call, draft.loading()).violations.map(({ rule, code, boxes }: Finding) => `${rule} ${code} ${boxes.join(' ')}`));

function timed<T>(act: () => T): [T, number] {
  const before = process.cpuUsage();
  const value = act();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1000];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
