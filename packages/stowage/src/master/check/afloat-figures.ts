import type { MasterInstance, StowedGroup } from '../instance.ts';

/** The ship's figures at one departure (K4 to K8). */
export interface AfloatFigures {
  readonly lcg: number;
  readonly tcg: number;
  readonly vcg: number;
  readonly shear: readonly number[];
  readonly bending: readonly number[];
}

/** Sums up lightship, cargo aboard from before and groups stowed, all from scratch. */
export function afloatFigures(instance: MasterInstance, groups: readonly StowedGroup[], port: number): AfloatFigures {
  const { bays, blocks, types, ports, aboard, bayOf, lcg, tcg, vcg, typeWeight, legFrom, legTo, lightship, bayLcg, bayTcg, bayVcg } =
    instance;
  const weights = Array.from({ length: blocks }, () => 0);
  for (let to = port + 1; to < ports; to++)
    for (let block = 0; block < blocks; block++)
      for (let type = 0; type < types; type++) weights[block]! += aboard[(to * blocks + block) * types + type]! * typeWeight[type]!;
  for (const { leg, type, block, count } of groups)
    if (legFrom[leg]! <= port && port < legTo[leg]!) weights[block]! += count * typeWeight[type]!;

  const load = Array.from({ length: bays }, (_, bay) => lightship[bay]! - instance.buoyancy[port * bays + bay]!);
  const moments = [0, 0, 0];
  for (let bay = 0; bay < bays; bay++) [bayLcg, bayTcg, bayVcg].forEach((arms, axis) => (moments[axis]! += lightship[bay]! * arms[bay]!));
  weights.forEach((weight, block) => {
    load[bayOf[block]!]! += weight;
    [lcg, tcg, vcg].forEach((arms, axis) => (moments[axis]! += weight * arms[block]!));
  });
  const displacement = instance.displacement[port]!;
  return {
    lcg: moments[0]! / displacement,
    tcg: moments[1]! / displacement,
    vcg: moments[2]! / displacement,
    shear: load.map((_, bay) => load.slice(0, bay + 1).reduce((sum, tonnes) => sum + tonnes, 0)),
    bending: load.map((_, bay) =>
      load.reduce((sum, tonnes, other) => (other > bay ? sum + tonnes * (bayLcg[bay]! - bayLcg[other]!) : sum), 0),
    ),
  };
}
