import type { Reason } from '@estiba/base';
import { parseSlot } from '@estiba/port';
import type { BoxTable, ShipSlots } from '@estiba/view';
import { useEffect, useRef, useState } from 'react';
import { ask, type Refusal } from '../../http/api.ts';
import type { DraftBox, Offers, Trials } from './answers.ts';
import { type Hand, type Landing, landingAt, type Landings, landingsOf, takeInHand } from './hand.ts';
import { landingsOfShape, shapeTrials } from './shape.ts';

/** No stack is higher; boxes beyond stay in hand. */
const MOST_STACKED = 40;
/** Moves that are tried with one question. */
const MOST_MOVES = 5000;

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
    const asked = hand.boxes.slice(0, MOST_STACKED).map(encodeURIComponent);
    const answer = await ask<Offers>(`${path}/offers?boxes=${asked.join(',')}`);
    return answer.ok ? { landings: landingsOf(hand, answer.value) } : answer;
  }
  const trials = shapeTrials(hand, slots, places, bay!);
  const answers: (readonly Reason[])[] = [];
  const atOnce = Math.max(1, Math.floor(MOST_MOVES / hand.boxes.length));
  while (answers.length < trials.asked.length) {
    const moves = trials.asked.slice(answers.length, answers.length + atOnce).map((one) => one.moves);
    const answer = await ask<Trials>(`${path}/trials`, { method: 'POST', body: { moves } });
    if (!answer.ok) return answer;
    answers.push(...answer.value.trials);
  }
  return { landings: landingsOfShape(trials, { trials: answers }) };
}
