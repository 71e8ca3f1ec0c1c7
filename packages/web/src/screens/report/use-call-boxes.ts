import { type BoxRow, type CallRow, columnsOfBoxes } from '@estiba/messages/frames';
import { parseSlot } from '@estiba/port';
import { BoxTable } from '@estiba/view';
import { useMemo } from 'react';
import { useBoxes } from '../../live/use-live.ts';
import { useQuery } from '../../ui/use-query.ts';
import { pathOf } from '../ship/figures/answers.ts';

export type ListedBox = Omit<BoxRow, 'at' | 'of' | 'bay' | 'row' | 'tier'> & { readonly slot: string | null };

/** A call with boxes to tell it by; `size` changes when they do. */
export interface CallBoxes {
  readonly call: CallRow;
  readonly boxes: BoxTable;
  readonly size: number;
  /** The terminal has her boxes no more: they are those of her lists, as they were given. */
  readonly isListed: boolean;
}

/** The boxes the page holds; once the ship has sailed with hers, those of her lists. Null before they are there. */
export function useCallBoxes(call: CallRow): CallBoxes | null {
  const { boxes, size } = useBoxes();
  const isListed = call.phase === 'sailed';
  const asked = useQuery<{ readonly boxes: readonly ListedBox[] }>(isListed ? pathOf(call.call, 'listed') : null);
  const listed = asked.at === 'there' ? asked.value.boxes : null;
  const table = useMemo(
    () => (listed === null ? null : new BoxTable(columnsOfBoxes(listed.map((box) => listedRow(box, call.call))))),
    [listed, call.call],
  );
  // None of her lines was done yet when her lists were given.
  const asListed = useMemo(() => ({ ...call, queues: [] }), [call]);
  if (!isListed) return { call, boxes, size, isListed };
  return table === null ? null : { call: asListed, boxes: table, size: 0, isListed };
}

export function listedRow({ slot: address, ...box }: ListedBox, call: string): BoxRow {
  const slot = address === null ? null : parseSlot(address);
  return slot === null ? { ...box, at: 'announced', of: '', bay: 0, row: 0, tier: 0 } : { ...box, at: 'ship', of: call, ...slot };
}
