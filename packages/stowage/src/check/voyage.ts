import {
  type Call,
  expectedBoxes,
  type PortCode,
  type StowedContainer,
  type Voyage,
  type VoyagePlan,
  type VoyageTotals,
} from '@estiba/port';
import { Findings } from './finding.ts';
import type { Finding } from './finding.ts';
import { drawPicture, placedName } from './picture.ts';
import { recount } from './restows.ts';
import { readShip } from './ship.ts';

/** What a ship has aboard, and in her tanks, between two ports: as this check reckons it, not as the plan says. */
interface AtSea {
  readonly aboard: readonly StowedContainer[];
  readonly tanks: ReadonlyMap<string, number>;
}

/** What a voyage comes to, recounted (SPEC V3, V4). */
export interface VoyageCounts {
  readonly arrived: number;
  readonly loaded: number;
  readonly discharged: number;
  readonly aboardAtEnd: number;
  readonly restows: number;
  readonly restowsBeyond: number;
  readonly leftOut: number;
  readonly craneSpread: number;
}

/** Follows the ship from port to port (SPEC V1 to V4). The plans of the ports are judged by themselves, one by one. */
export function followVoyage(voyage: Voyage, plan: VoyagePlan): { readonly findings: readonly Finding[]; readonly counts: VoyageCounts } {
  const findings = new Findings();
  const { ports, totals } = plan;
  if (ports.length !== voyage.ports.length)
    findings.note('V1', 'voyage.port-count', [], [], { value: ports.length, limit: voyage.ports.length });
  let sea: AtSea = { aboard: voyage.arrival, tanks: voyage.tanks };
  const sum = { loaded: 0, discharged: 0, restows: 0, leftOut: 0, craneSpread: 0 };
  const ship = readShip(voyage.vessel);
  let restowsBeyond = 0;
  for (const [at, { call, plan: callPlan }] of ports.entries()) {
    checkPort(voyage, at, call, findings);
    checkArrival(voyage, at, call, sea, findings);
    const { loading } = callPlan;
    const here = recount(drawPicture(ship, call, loading), [], call.cranes.length);
    sum.craneSpread += here.craneSpread;
    sum.loaded += loading.loads.length;
    sum.discharged += loading.discharges.length;
    sum.restows += loading.restows.length;
    sum.leftOut += loading.leftOut.length;
    if (at === ports.length - 1) restowsBeyond = recount(drawPicture(ship, call, loading), voyage.beyond, call.cranes.length).restowsLater;
    sea = sail(sea, call, plan.ports[at]);
    checkCarried(voyage, at, sea, findings);
  }
  const counts = { arrived: voyage.arrival.length, aboardAtEnd: sea.aboard.length, restowsBeyond, ...sum };
  checkCounts(counts, totals, findings);
  return { findings: findings.violations, counts };
}

/** V3 and V4: all boxes are counted, and the totals are those counted here. */
function checkCounts(counts: VoyageCounts, totals: VoyageTotals, findings: Findings): void {
  const { arrived, loaded, discharged, aboardAtEnd, restows, restowsBeyond, leftOut, craneSpread } = counts;
  if (arrived + loaded !== discharged + aboardAtEnd)
    findings.note('V3', 'voyage.not-counted', [], [], { arrived, loaded, discharged, aboard: aboardAtEnd });
  const cost = 200 * leftOut + 20 * (restows + restowsBeyond) + 3 * craneSpread;
  for (const [term, value] of Object.entries({ restows, restowsBeyond, leftOut, craneSpread, cost })) {
    const claim = totals[term as keyof VoyageTotals];
    if (!(Math.abs(claim - value) <= 1e-6 * Math.max(1, Math.abs(value))))
      findings.note('V4', 'claim.score', [], [], { term, claim, value });
  }
}

/** V1: the call is the voyage's: port, boxes to load, ports to come, cranes. */
function checkPort(voyage: Voyage, at: number, call: Call, findings: Findings): void {
  const given = voyage.ports[at];
  if (given === undefined) return;
  const wrong = (part: string): void => findings.note('V1', 'voyage.other-call', [], [], { port: call.port, part });
  if (call.port !== given.port) wrong('port');
  if (call.vessel !== voyage.vessel && JSON.stringify(call.vessel) !== JSON.stringify(voyage.vessel)) wrong('vessel');
  const toCome: PortCode[] = [...voyage.ports.slice(at + 1).map(({ port }) => port), ...voyage.beyond];
  if (toCome.join() !== call.rotation.join()) wrong('rotation');
  const wanted = [...given.loadList, ...expectedBoxes(given.port, given.expected)].map((box) => JSON.stringify(box)).sort();
  const listed = call.loadList.map((box) => JSON.stringify(box)).sort();
  if (wanted.length !== listed.length || wanted.some((box, i) => box !== listed[i])) wrong('load list');
  if (JSON.stringify(call.cranes) !== JSON.stringify(given.cranes)) wrong('cranes');
  if (JSON.stringify(call.limits) !== JSON.stringify(given.limits)) wrong('limits');
}

/** V2: the ship comes as she sailed. */
function checkArrival(voyage: Voyage, at: number, call: Call, sea: AtSea, findings: Findings): void {
  const names = (boxes: readonly StowedContainer[]): Map<string, StowedContainer> =>
    new Map(boxes.map((one) => [placedName(one.container.id, one.slot), one]));
  const [left, arrives] = [names(sea.aboard), names(call.arrival)];
  for (const [name, { container, slot }] of left)
    if (!arrives.has(name)) findings.note('V2', 'voyage.lost-at-sea', [container.id], [slot], { port: call.port });
  for (const [name, { container, slot }] of arrives)
    if (!left.has(name)) findings.note('V2', 'voyage.came-aboard-at-sea', [container.id], [slot], { port: call.port });
  const expected = new Map([...sea.tanks, ...(voyage.ports[at]?.tanks ?? [])]);
  for (const tank of voyage.vessel.tanks) {
    const [value, limit] = [call.tanks.get(tank.id) ?? tank.content, expected.get(tank.id) ?? tank.content];
    if (!(Math.abs(value - limit) <= 1e-6 * Math.max(1, limit)))
      findings.note('V2', 'voyage.tank-changed', [], [], { port: call.port, tank: tank.id, value, limit });
  }
}

/** What is aboard after the work of a port: box by box, with what this check knew before. */
function sail(sea: AtSea, call: Call, port: VoyagePlan['ports'][number] | undefined): AtSea {
  if (port === undefined) return sea;
  const { discharges, restows, loads, ballast } = port.plan.loading;
  const aboard = new Map(sea.aboard.map((one) => [placedName(one.container.id, one.slot), one]));
  for (const { id, slot } of discharges) aboard.delete(placedName(id, slot));
  const lifted = restows.map(({ id, from, to }) => ({ container: aboard.get(placedName(id, from))?.container, from, to, id }));
  for (const { id, from } of restows) aboard.delete(placedName(id, from));
  for (const { container, id, to } of lifted) if (container !== undefined) aboard.set(placedName(id, to), { container, slot: to });
  const listed = new Map(call.loadList.map((container) => [container.id, container]));
  for (const { id, slot } of loads) {
    const container = listed.get(id);
    if (container !== undefined) aboard.set(placedName(id, slot), { container, slot });
  }
  return { aboard: [...aboard.values()], tanks: new Map([...call.tanks, ...ballast]) };
}

/** V3: no box sails on past its port. */
function checkCarried(voyage: Voyage, at: number, sea: AtSea, findings: Findings): void {
  const port = voyage.ports[at]?.port;
  if (port === undefined) return;
  for (const { container, slot } of sea.aboard)
    if (container.pod === port) findings.note('V3', 'voyage.carried-past', [container.id], [slot], { port });
}
