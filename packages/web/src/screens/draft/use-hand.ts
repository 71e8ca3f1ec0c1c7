import { parseSlot } from '@estiba/port';
import type { BoxTable, ShipSlots } from '@estiba/view';
import { useEffect, useRef, useState } from 'react';
import { ask, type Refusal } from '../../http/api.ts';
import type { DraftBox, Offers, Trials } from './answers.ts';
import { type Hand, type Landing, landingAt, type Landings, landingsOf, takeInHand } from './hand.ts';
import { landingsOfShape, shapeTrials } from './shape.ts';

/** The draft boxes are taken from. */
export interface HandGround {
  readonly draft: string;
  readonly edit: number;
  readonly slots: ShipSlots;
  readonly boxes: BoxTable;
  readonly places: ReadonlyMap<string, DraftBox>;
  /** The bay that is shown; null: the whole ship. */
  readonly bay: number | null;
}

export interface HandState {
  readonly hand: Hand | null;
  /** Null: the server has not answered yet. */
  readonly landings: Landings | null;
  /** Why the boxes could not be taken up. */
  readonly refusal: Refusal | null;
  take(chosen: readonly string[], by: string): void;
  letGo(): void;
  /** What would become of the hand at a slot BBBRRTT. */
  at(place: string): Landing | null;
}

/** Boxes in hand, with what the server says of places: asked once for a stack, once for each bay that is shown for a group. */
export function useHand(ground: HandGround): HandState {
  const [hand, setHand] = useState<Hand | null>(null);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly landings: Landings } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const latest = useRef(ground);
  latest.current = ground;
  const { draft, edit, bay } = ground;
  const key = hand === null ? '' : `${hand.boxes.join()} ${edit} ${hand.way === 'shape' ? bay : ''}`;
  useEffect(() => {
    if (hand === null || (hand.way === 'shape' && bay === null)) return undefined;
    let isWanted = true;
    void landingsFor(hand, latest.current).then((asked) => {
      if (!isWanted) return;
      if ('landings' in asked) setAnswer({ key, landings: asked.landings });
      else {
        setRefusal(asked.refusal);
        setHand(null);
      }
    });
    return () => void (isWanted = false);
    // The key says all of the hand and the draft that matters here.
  }, [draft, key]);
  const landings = answer?.key === key ? answer.landings : null;
  return {
    hand,
    landings,
    refusal,
    take(chosen, by) {
      setRefusal(null);
      setHand(takeInHand(chosen, by, ground.places, ground.boxes));
    },
    letGo() {
      setHand(null);
      setRefusal(null);
    },
    at(place) {
      const slot = parseSlot(place);
      return hand === null || slot === null ? null : landingAt(hand, landings, ground.slots, ground.boxes, slot);
    },
  };
}

async function landingsFor(
  hand: Hand,
  { draft, slots, places, bay }: HandGround,
): Promise<{ readonly landings: Landings } | { readonly refusal: Refusal }> {
  const path = `/drafts/${encodeURIComponent(draft)}`;
  if (hand.way === 'stack') {
    const answer = await ask<Offers>(`${path}/offers?boxes=${hand.boxes.map(encodeURIComponent).join(',')}`);
    return answer.ok ? { landings: landingsOf(hand, answer.value) } : answer;
  }
  const trials = shapeTrials(hand, slots, places, bay!);
  if (trials.asked.length === 0) return { landings: trials.refused };
  const answer = await ask<Trials>(`${path}/trials`, { method: 'POST', body: { moves: trials.asked.map(({ moves }) => moves) } });
  return answer.ok ? { landings: landingsOfShape(trials, answer.value) } : answer;
}
