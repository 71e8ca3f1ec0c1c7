import type { BoxFlag, BoxRow } from '@estiba/messages/frames';
import type { Container } from '@estiba/port';
import type { Place, Unit } from '@estiba/terminal';

const HOLD_FLAGS = { customs: 'customs', line: 'line', weight: 'weight', reefer: 'reefer-hold', damage: 'damage' } as const;

/** A box as browsers hold it. */
export function boxRow({ container, place, holds, job }: Unit): BoxRow {
  const { flags, ...looks } = looksOf(container);
  const held = Object.entries(HOLD_FLAGS).flatMap(([hold, flag]) => (holds.has(hold as keyof typeof HOLD_FLAGS) ? [flag] : []));
  return { ...looks, ...placeRow(place), flags: [...flags, ...held, ...(job === null ? [] : (['in-job'] as const))] };
}

/** What of a box is seen wherever it stands. */
export function looksOf(container: Container): Omit<BoxRow, 'at' | 'of' | 'bay' | 'row' | 'tier'> {
  const { id, pod, sizeType, operator, weight, isEmpty, reefer, outOfGauge, dangerousGoods } = container;
  const flags: BoxFlag[] = [];
  if (isEmpty) flags.push('empty');
  if (sizeType.kind === 'reefer') flags.push('reefer');
  if (reefer?.isActive === true) flags.push('live');
  if (outOfGauge !== undefined) flags.push('out-of-gauge');
  if (weight.source === 'vgm') flags.push('verified');
  const degrees = reefer?.setPoint;
  return {
    id,
    pod,
    type: sizeType.code,
    line: operator,
    kg: Math.round(weight.gross),
    flags,
    temperature: degrees === undefined ? null : Math.max(-127, Math.min(127, Math.round(degrees))),
    imdg: dangerousGoods[0]?.imdgClass ?? '',
  };
}

const nowhere = { bay: 0, row: 0, tier: 0 };

function placeRow(place: Place): Pick<BoxRow, 'at' | 'of' | 'bay' | 'row' | 'tier'> {
  switch (place.at) {
    case 'announced':
      return { at: place.at, of: '', ...nowhere };
    case 'ship':
      return { at: place.at, of: place.call, bay: place.slot.bay, row: place.slot.row, tier: place.slot.tier };
    case 'yard': {
      const { block, bay, row, tier } = place.position;
      return { at: place.at, of: block, bay, row, tier };
    }
    case 'machine':
      return { at: place.at, of: place.machine, ...nowhere };
    case 'visitor':
      return { at: place.at, of: place.visitor, ...nowhere };
    case 'gone':
      return { at: place.at, of: place.with, ...nowhere };
  }
}
