import type { BoxRow } from '@estiba/messages/frames';

/** A place as the trade writes it: `B03-012-04-2` ashore, `CALL-7 0120482` aboard (ISO 9711), else who has the box. */
export function placeOf({ at, of, bay, row, tier }: Pick<BoxRow, 'at' | 'of' | 'bay' | 'row' | 'tier'>): string {
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
  if (at === 'yard') return `${of}-${pad(bay, 3)}-${pad(row, 2)}-${tier}`;
  if (at === 'ship') return `${of} ${pad(bay, 3)}${pad(row, 2)}${pad(tier, 2)}`;
  return of;
}
