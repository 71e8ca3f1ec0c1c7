import { Random } from '@estiba/base';
import type { Traffic } from '@estiba/fleet';
import { isPocket, type LaneGraph, type Site } from '@estiba/port';

/** What was counted in the hours of a haul. */
export interface Haul {
  readonly tasks: number;
  readonly hours: number;
  /** Time of each plan that found a route, of each question for grants, and of each cell passed [µs]. */
  readonly plans: readonly number[];
  readonly grants: readonly number[];
  readonly passes: readonly number[];
}

const STAY_MS = 90_000;
const CELLS_AHEAD = 4;

/**
 * Trucks that go from pocket to pocket without end: each stays 90 s, the length of a handover, then drives to another place drawn by lot. They drive
 * as fast as lanes and truck allow, with the site's spread. Nothing is counted before the first quarter of an hour is over.
 */
export function haul(site: Site, graph: LaneGraph, traffic: Traffic, homes: readonly number[], hours: number, seed: number): Haul {
  const random = new Random(seed);
  const truck = site.kinematics.truck;
  const places = [...graph.kind.keys()].filter((cell) => isPocket(graph.kind[cell]!) && !homes.includes(cell));
  const due: { at: number; truck: number; does: 'reach' | 'leave' }[] = homes.map((_, t) => ({ at: t * 1000, truck: t, does: 'leave' }));
  const isMoving = new Uint8Array(homes.length);
  const counted = { plans: [] as number[], grants: [] as number[], passes: [] as number[] };
  let [now, tasks, routes] = [0, 0, 0];
  const from = 900_000;
  const end = from + hours * 3_600_000;
  const timed = <T>(into: number[], run: () => T): T => {
    const before = performance.now();
    const result = run();
    if (now >= from) into.push((performance.now() - before) * 1000);
    return result;
  };
  const drive = (t: number): void => {
    const { cells, passed, released } = traffic.route(t)!;
    isMoving[t] = passed < released ? 1 : 0;
    if (passed === released) return;
    const way = wayOf(graph, cells[passed]!, cells[passed + 1]!);
    const speed = Math.min(graph.successors.maxSpeed[way]!, truck.speedMetresPerSecond);
    const factor = Math.max(0.7, random.normal(1, truck.spread));
    due.push({ at: now + (1000 * graph.successors.length[way]! * factor) / speed, truck: t, does: 'reach' });
  };
  for (const [t, home] of homes.entries()) traffic.place(t, home, 0);
  while (now < end) {
    const first = due.reduce((least, { at }, i) => (at < due[least]!.at ? i : least), 0);
    const next = due.splice(first, 1)[0]!;
    now = next.at;
    if (next.does === 'reach') {
      const { cells, passed } = traffic.route(next.truck)!;
      timed(counted.passes, () => traffic.passed(next.truck, passed + 1, now));
      drive(next.truck);
      if (passed + 2 === cells.length) {
        if (now >= from) tasks++;
        due.push({ at: now + STAY_MS, truck: next.truck, does: 'leave' });
      }
    } else {
      const goals = [random.pick(places), random.pick(places)];
      const plans: number[] = [];
      const found = timed(plans, () => traffic.plan({ truck: next.truck, goals }, now));
      if (found.ok && traffic.commit(found.value, `R${++routes}`).ok) counted.plans.push(...plans);
      else due.push({ at: now + 1000, truck: next.truck, does: 'leave' });
    }
    for (const grant of timed(counted.grants, () => traffic.grants(CELLS_AHEAD))) {
      traffic.granted(grant, now);
      if (isMoving[grant.truck] === 0) drive(grant.truck);
    }
  }
  return { tasks, hours, ...counted };
}

function wayOf({ successors: { start, to } }: LaneGraph, from: number, end: number): number {
  return start[from]! + to.subarray(start[from], start[from + 1]).indexOf(end);
}
