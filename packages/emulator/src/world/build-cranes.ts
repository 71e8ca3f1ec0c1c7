import { bayCentre, type Site } from '@estiba/port';
import { armgGear } from '../machines/crane/armg-gear.ts';
import { Crane } from '../machines/crane/crane.ts';
import { SAFE_HEIGHT } from '../machines/crane/gear.ts';
import { Rail } from '../machines/crane/rail.ts';
import { stsGear } from '../machines/crane/sts-gear.ts';
import type { Surroundings } from './surroundings.ts';

/** Room a gantry over a block takes along its rails; it may park that far beyond the block's ends [m]. */
const ARMG_WIDTH = 24;

/** The cranes of a site, those that are in service: on the quay rails and over each block. */
export function buildCranes(site: Site, around: Surroundings): Crane[] {
  return [...buildQuayCranes(site, around), ...buildYardCranes(site, around)];
}

function buildQuayCranes(site: Site, around: Surroundings): Crane[] {
  const rail = new Rail();
  const { sts } = site.kinematics;
  return site.equipment.sts
    .filter(({ isInService }) => isInService)
    .map(
      (crane) =>
        new Crane(
          {
            id: crane.id,
            kind: 'sts',
            gear: stsGear(crane, sts, around),
            rail,
            width: crane.widthMetres,
            from: crane.from,
            to: crane.to,
            at: { x: crane.at, y: (site.quay.seaRail + site.quay.landRail) / 2, z: SAFE_HEIGHT },
            handover: sts.handoverSeconds,
            hatchCover: sts.hatchCoverSeconds,
            spread: sts.spread,
          },
          around,
        ),
    );
}

function buildYardCranes(site: Site, around: Surroundings): Crane[] {
  const { armg } = site.kinematics;
  return site.blocks.flatMap((block): Crane[] => {
    const rail = new Rail();
    return site.equipment.armg
      .filter((crane) => crane.block === block.id && crane.isInService)
      .map(
        (crane) =>
          new Crane(
            {
              id: crane.id,
              kind: 'armg',
              gear: armgGear(block, armg, around),
              rail,
              width: ARMG_WIDTH,
              from: block.x - ARMG_WIDTH,
              to: block.x + block.bays * block.bayPitch + ARMG_WIDTH,
              at: { x: bayCentre(block, crane.atBay), y: block.y, z: armg.liftHeightMetres },
              handover: armg.handoverSeconds,
              hatchCover: null,
              spread: armg.spread,
            },
            around,
          ),
      );
  });
}
