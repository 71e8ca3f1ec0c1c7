import { type Address, partsOf } from '@estiba/view';
import type { Selection } from './address.ts';

const same = ['machine', 'call', 'block', 'visitor'] as const;

/** What is selected, as the drawings name it; null for what they do not show. */
export function toView(selection: Selection | null): Address | null {
  if (selection === null) return null;
  const { kind, id } = selection;
  if (kind === 'unit') return `box/${id}`;
  const shown = same.find((one) => one === kind);
  return shown === undefined ? null : `${shown}/${id}`;
}

/** What a drawing was pointed at, as a selection; null for ground that cannot be selected. */
export function ofView(address: Address | null): Selection | null {
  const parts = partsOf(address);
  if (parts === null) return null;
  if (parts.kind === 'box') return { kind: 'unit', id: parts.id };
  const kind = same.find((one) => one === parts.kind);
  return kind === undefined ? null : { kind, id: parts.id };
}
