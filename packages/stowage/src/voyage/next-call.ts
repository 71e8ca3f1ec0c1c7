import { type Call, type Container, type ContainerId, expectedBoxes, type PortPlan, type StowedContainer, type Voyage } from '@estiba/port';
import type { Tonnes } from '@estiba/base';

/** The call at a port of the voyage, as it comes about after the plan of the port before. */
export function callAt(voyage: Voyage, at: number, before: PortPlan | undefined): Call {
  const { port, loadList, expected, yard, yardOthers, cranes, tanks, limits } = voyage.ports[at];
  const left = before === undefined ? { aboard: voyage.arrival, tanks: voyage.tanks } : departureOf(before);
  return {
    id: `${voyage.id}-${at + 1}-${port}`,
    vessel: voyage.vessel,
    port,
    voyage: voyage.voyage,
    rotation: [...voyage.ports.slice(at + 1).map((one) => one.port), ...voyage.beyond],
    arrival: left.aboard,
    loadList: expected.length === 0 ? loadList : [...loadList, ...expectedBoxes(port, expected)],
    yard,
    yardOthers,
    cranes,
    tanks: new Map([...left.tanks, ...tanks]),
    limits,
  };
}

/** What is aboard when the ship sails, and what her tanks hold. */
function departureOf({ call, plan: { loading } }: PortPlan): { aboard: StowedContainer[]; tanks: ReadonlyMap<string, Tonnes> } {
  const leaving = new Set(loading.discharges.map(({ id }) => id));
  const movedTo = new Map(loading.restows.map(({ id, to }) => [id, to]));
  const listed = new Map<ContainerId, Container>(call.loadList.map((container) => [container.id, container]));
  const stay = call.arrival.filter(({ container }) => !leaving.has(container.id));
  const loads = loading.loads.flatMap(({ id, slot }): StowedContainer[] => {
    const container = listed.get(id);
    return container === undefined ? [] : [{ container, slot }];
  });
  return {
    aboard: [...stay.map(({ container, slot }) => ({ container, slot: movedTo.get(container.id) ?? slot })), ...loads],
    tanks: new Map([...call.tanks, ...loading.ballast]),
  };
}
