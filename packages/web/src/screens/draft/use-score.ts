import { useMemo, useState } from 'react';
import { type Query, useQuery } from '../../ui/use-query.ts';
import type { Draft, DraftBox, DraftShip, Score } from './answers.ts';
import type { Look } from './look.ts';
import type { Sheet } from './side-panel.tsx';

/** What the score of a draft is made of, asked while it is looked at, and the slots of the boxes a term speaks of. */
export function useScore(
  { id, edit }: Draft,
  { sheet, look }: { readonly sheet: Sheet; readonly look: Look },
  places: ReadonlyMap<string, DraftBox>,
  ship: DraftShip,
) {
  const isWanted = sheet === 'score' || look.mode === 'cost';
  const score: Query<Score> = useQuery<Score>(isWanted ? `/drafts/${encodeURIComponent(id)}/score` : null, edit);
  const [marked, mark] = useState<readonly string[]>([]);
  const slots = useMemo(() => {
    if (sheet !== 'score') return [];
    const stays = new Map(ship.stays.map(({ box, slot }) => [box, slot]));
    return marked.flatMap((box) => places.get(box)?.slot ?? stays.get(box) ?? []);
  }, [marked, places, ship, sheet]);
  return { score, known: score.at === 'there' ? score.value : null, slots, mark };
}
