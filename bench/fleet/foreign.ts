import { CellKind, compileLanes, readSite, type Site } from '@estiba/port';
import { largeCall, smallCall } from '../../e2e/day/calls.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import { withForeignTrucks, workForeignCall } from '../../e2e/foreign/foreign-call.ts';
import type { ForeignWish } from '../../e2e/foreign/foreign-day.ts';
import type { Measured } from '../lib/results.ts';

/** With up to this many vehicles the small ship is worked; more get the large one, with all her cranes. */
const SMALL = 30;
const BOXES = { small: 20, large: 60 } as const;
/** Times real time. The library's vehicles all live in one process: a hundred of them leave less of it. */
const PACE = { small: 20, large: 10 } as const;
/** The run is given up after so long of the port's time [s]. */
const PATIENCE = 24 * 3600;
/** Lanes of Chancay with room for parking on their seaward side, by the rows of places on their other side. */
const ROOM = /^X-[AE]/;

/** A call worked by a third party's vehicles at Chancay, through one broker, with so many boxes each way. `pace` and `count` 0: as usual. */
export async function foreign(vehicles: number, broker: ForeignWish['broker'], pace = 0, count = 0): Promise<Measured[]> {
  const size = vehicles <= SMALL ? 'small' : 'large';
  const roomy = withRoom(siteNamed('chancay'));
  const site = withForeignTrucks(roomy, vehicles, parkingOf(roomy));
  const boxes = count > 0 ? count : BOXES[size];
  const scenario = size === 'small' ? smallCall(site, boxes) : largeCall(site, boxes);
  const speed = pace > 0 ? pace : PACE[size];
  const call = await workForeignCall({ site, scenario, pace: speed, broker }, PATIENCE / speed);
  const { orders, deviations, violations, slots } = call;
  for (const text of [...deviations, ...violations, ...slots, ...call.exceptions]) console.log(text);

  const prefix = `foreign-${vehicles}${broker === 'mosquitto' ? '-mosquitto' : ''}`;
  const what = `${vehicles} vehicles of vda-5050-lib 1.4.0 through a call of ${2 * boxes} boxes, one at a time, at Chancay, ${broker} broker, ${speed}x real time`;
  const row = (
    id: string,
    text: string,
    value: number,
    [unit, better]: readonly [string, Measured['better']],
    bound: number | null,
    n: number,
  ): Measured => {
    return { of: 'terminal', id: `${prefix}-${id}`, what: `${what}: ${text}`, value, unit, better, must: bound, aim: bound, n, seed: '1' };
  };
  const ended = orders.done + orders.open;
  const no = ['faults', 'equal'] as const;
  return [
    row('deviations', 'deviations of our messages from the published schemas', deviations.length, no, 0, call.messages),
    row('orders-done', 'orders not taken back that were driven and worked to their end', orders.done / ended, ['share', 'equal'], 1, ended),
    row('slots-differing', 'slots in which plan, log and boxes differ when she has sailed', slots.length, no, 0, 2 * boxes),
    row('violations', 'collisions, and vehicles that left from under a crane', violations.length, no, 0, call.vehicles),
    row('working', 'vehicles that had orders', call.vehicles, ['vehicles', 'higher'], null, 1),
    row('seconds', 'time until she sailed', Math.round(call.seconds), ['s', 'lower'], null, 1),
  ];
}

/** The site with parking for all: places on the free side of some lanes. */
function withRoom(site: Site): Site {
  const rows = site.pockets
    .filter(({ id }) => ROOM.test(id))
    .map((row, i) => ({ id: `PX${i + 1}`, kind: 'parking' as const, ...beside(row) }));
  const read = readSite({ ...site, pockets: [...site.pockets, ...rows] });
  if (!read.ok)
    throw new Error(`There is no room for more parking: ${JSON.stringify(read.reasons)}. Maybe the lanes of ${site.id} have changed.`);
  return read.value;
}

const beside = ({ lane, offset, from, to, pitch }: Site['pockets'][number]) => ({ lane, offset: -offset, from, to, pitch });

/** Names of all parking places. */
function parkingOf(site: Site): string[] {
  const { kind, name } = compileLanes(site);
  return name.filter((_, cell) => kind[cell] === CellKind.parking);
}
