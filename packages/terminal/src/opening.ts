import type { Site } from '@estiba/port';
import type { CommandData } from './command.ts';

/** The command that opens a site's terminal with the machines it has in service. */
export function openingOf({ id, equipment }: Site): CommandData['openTerminal'] {
  const { sts, armg, trucks, lashingGangs } = equipment;
  const inService = <M extends { readonly isInService: boolean }>(machines: readonly M[]): M[] =>
    machines.filter(({ isInService }) => isInService);
  return {
    site: id,
    equipment: [
      ...inService(sts).map((crane) => ({ id: crane.id, kind: 'sts' as const, block: null, home: null })),
      ...inService(armg).map((crane) => ({ id: crane.id, kind: 'armg' as const, block: crane.block, home: null })),
      ...inService(trucks).map((truck) => ({ id: truck.id, kind: 'truck' as const, block: null, home: truck.home })),
      ...lashingGangs.map((gang) => ({ id: gang.id, kind: 'lasher' as const, block: null, home: null })),
      { id: 'GATE', kind: 'gate' as const, block: null, home: null },
    ],
  };
}
