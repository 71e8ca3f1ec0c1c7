import type { Call } from '@estiba/port';
import { generateCall, type VesselClass } from '@estiba/port/generate';
import { stowArrival } from '@estiba/stowage/arrival';

/** A generated call the figures are measured on. */
export interface BenchCall {
  readonly name: string;
  readonly vessel: VesselClass;
  readonly utilisation: number;
  readonly ports: number;
  readonly seed: number;
}

const classes: readonly VesselClass[] = [1100, 2800, 5000, 9000, 13600, 18000, 24000];
const fills = [0.6, 0.8, 0.95];

/** Each class at each utilisation, over 4 to 10 ports. The seed is the call's number. */
export const benchCalls: readonly BenchCall[] = classes.flatMap((vessel, i) =>
  fills.map((utilisation, j) => ({
    name: `${vessel} TEU at ${Math.round(utilisation * 100)} %`,
    vessel,
    utilisation,
    ports: 4 + ((i + 2 * j) % 7),
    seed: 1 + 3 * i + j,
  })),
);

/** The call the speed figures are named for: 18,000 TEU, 6 ports, filled to 80 %. */
export const largeCall: BenchCall = { name: '18000 TEU, 6 ports', vessel: 18000, utilisation: 0.8, ports: 6, seed: 1 };

/** The same call whatever the planner is: what earlier ports did is not asked of it. */
export function makeCall({ vessel, utilisation, ports, seed }: BenchCall): Call {
  let tanks: Call['tanks'] = new Map();
  const call = generateCall({
    vessel,
    utilisation,
    ports,
    seed,
    stow(ship, boxes, rotation) {
      const arrived = stowArrival(ship, boxes, rotation, seed);
      tanks = arrived.tanks;
      return arrived.arrival;
    },
  });
  return { ...call, tanks };
}
