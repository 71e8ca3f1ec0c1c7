import type { Reason } from '@estiba/base';
import type { Container } from '../container/container.ts';
import { sizeTypeOf } from '../container/size-type-table.ts';
import { disagreement } from '../form/disagreement.ts';
import { isExpected } from './expected.ts';
import type { Voyage } from './voyage.ts';

/** Bits of a port set, one of them for boxes that go to none of these ports. */
const MOST_PORTS = 31;

/** No box weighs more [kg], flat racks with their cargo included. */
const HEAVIEST = 100_000;

/** Boxes a port's forecast comes to, at the most: more than any ship takes. */
const MOST_EXPECTED = 30_000;

/** Whether the parts of a voyage agree with each other. */
export function checkVoyageParts(voyage: Voyage): Reason[] {
  return [...checkPorts(voyage), ...checkBoxes(voyage), ...checkForecasts(voyage), ...checkTanks(voyage)];
}

function checkPorts({ ports, beyond }: Voyage): Reason[] {
  const reasons: Reason[] = [];
  const seen = new Set<string>();
  const called = [
    ...ports.map(({ port }, i) => ({ port, path: `/ports/${i}/port` })),
    ...beyond.map((port, i) => ({ port, path: `/beyond/${i}` })),
  ];
  for (const { port, path } of called) {
    if (seen.has(port))
      reasons.push(disagreement('voyage.port-twice', path, port, 'Maybe the rotation begins anew there: end this voyage before it.'));
    seen.add(port);
  }
  if (seen.size > MOST_PORTS)
    reasons.push(disagreement('voyage.too-many-ports', '/ports', seen.size, `Maybe several voyages run on; ${MOST_PORTS} are the most.`));
  ports.forEach(({ cranes }, i) => {
    const ids = new Set(cranes.map(({ id }) => id));
    if (ids.size < cranes.length)
      reasons.push(disagreement('voyage.crane-twice', `/ports/${i}/cranes`, cranes.length, 'Maybe two cranes were given one name.'));
  });
  return reasons;
}

function checkBoxes({ arrival, ports }: Voyage): Reason[] {
  const reasons: Reason[] = [];
  const seen = new Map<string, string>();
  const take = ({ id, weight }: Container, path: string): void => {
    const other = seen.get(id);
    if (other !== undefined) reasons.push(disagreement('voyage.box-twice', path, id, `Maybe the one at ${other} has another number.`));
    if (isExpected(id)) reasons.push(disagreement('voyage.box-made-up', path, id, 'Maybe it was meant for the forecast: `expected`.'));
    if (!(weight.gross > 0))
      reasons.push(disagreement('voyage.weight', `${path}/weight/gross`, weight.gross, 'Maybe the mass in kilograms was forgotten.'));
    else if (weight.gross > HEAVIEST)
      reasons.push(disagreement('voyage.weight', `${path}/weight/gross`, weight.gross, 'Maybe a digit is wrong, or the unit.'));
    seen.set(id, path);
  };
  arrival.forEach(({ container }, i) => take(container, `/arrival/${i}/container`));
  ports.forEach((one, p) => one.loadList.forEach((container, i) => take(container, `/ports/${p}/loadList/${i}`)));
  return reasons;
}

function checkForecasts({ ports }: Voyage): Reason[] {
  return ports.flatMap(({ expected }, p) => {
    const boxes = expected.reduce((sum, { count }) => sum + count, 0);
    if (boxes > MOST_EXPECTED)
      return [
        disagreement(
          'voyage.too-many-expected',
          `/ports/${p}/expected`,
          boxes,
          `Maybe classes are told twice; ${MOST_EXPECTED} boxes are the most.`,
        ),
      ];
    return expected.flatMap((one, i) => {
      const path = `/ports/${p}/expected/${i}`;
      const { isCertain, kind } = sizeTypeOf(one.sizeType);
      if (!isCertain) return [disagreement('voyage.size-type', `${path}/sizeType`, one.sizeType, 'Maybe a code such as 45G1 was meant.')];
      if (one.isReefer && kind !== 'reefer')
        return [disagreement('voyage.no-reefer', `${path}/isReefer`, one.sizeType, 'Maybe a reefer’s code such as 45R1 was meant.')];
      return [];
    });
  });
}

function checkTanks({ vessel, tanks, ports }: Voyage): Reason[] {
  const capacity = new Map(vessel.tanks.map((tank) => [tank.id, tank.capacity]));
  const check = (content: ReadonlyMap<string, number>, path: string): Reason[] =>
    Array.from(content).flatMap(([id, value]) => {
      const limit = capacity.get(id);
      if (limit === undefined) return [disagreement('voyage.no-such-tank', path, id, 'Maybe it is a tank of another ship.')];
      return value <= limit
        ? []
        : [disagreement('voyage.tank-overfull', `${path}/${id}`, value, `Maybe in another unit; it holds ${limit} t.`)];
    });
  return [...check(tanks, '/tanks'), ...ports.flatMap((one, i) => check(one.tanks, `/ports/${i}/tanks`))];
}
