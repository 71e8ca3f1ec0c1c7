import { type Container, type ContainerId, type PortCode, portCode, type StowedContainer, type VesselProfile } from '@estiba/port';
import { generateCargo } from '@estiba/port/generate';

/** What a generated load list must fit to. */
export interface LoadsWanted {
  readonly vessel: VesselProfile;
  readonly port: PortCode;
  readonly rotation: readonly PortCode[];
  readonly arrival: readonly StowedContainer[];
  /** TEU aboard at departure, as a share of the ship's. */
  readonly fill: number;
  readonly seed: number;
}

/** Ports the cargo generator can deal with; a longer rotation gets no loads for its last ports. */
const mostPorts = 10;

/** A load list for a ship whose arrival plan is real: boxes as the generator draws them, for the ports she goes to. */
export function generateLoads({ vessel, port, rotation, arrival, fill, seed }: LoadsWanted): Container[] {
  const staying = arrival.filter(({ container }) => container.pod !== port).map(({ container }) => container);
  const known = new Set<ContainerId>(arrival.map(({ container }) => container.id));
  let wanted = fill * vessel.particulars.teu - staying.reduce((sum, box) => sum + teuOf(box), 0);
  const loads: Container[] = [];
  for (let round = 0; wanted >= 1 && round < 5; round++) {
    const cargo = generateCargo({
      vessel,
      utilisation: Math.min(1, fill),
      ports: Math.min(mostPorts, rotation.length),
      seed: seed + 1000 * round,
    });
    const portOf = new Map(cargo.rotation.map((generated, i) => [generated, rotation[i] ?? portCode('')]));
    for (const box of cargo.loadList) {
      if (wanted < teuOf(box) || known.has(box.id)) continue;
      known.add(box.id);
      wanted -= teuOf(box);
      loads.push({ ...box, pol: port, pod: portOf.get(box.pod) ?? box.pod });
    }
  }
  return loads;
}

function teuOf(box: Container): number {
  return box.sizeType.lengthFt > 20 ? 2 : 1;
}
