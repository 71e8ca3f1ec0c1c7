import type { Reason } from '@estiba/base';
import { useEffect, useState } from 'react';
import type { Refusal } from '../../http/api.ts';
import type { Move } from './answers.ts';
import type { DraftDesk } from './draft-desk.ts';
import { distinct, type Hand, isBack, type Landing, type Landings } from './hand.ts';
import { type HandGround, useHand } from './use-hand.ts';
import { wantedAt } from './wanted.ts';

/** A place where the hand was not set down, and why. */
interface RefusedPlace {
  readonly place: string;
  readonly reasons: readonly Reason[];
  /** Several boxes were in hand. */
  readonly isGroup: boolean;
  /** What was wanted there, whatever stands in the way; null: the ship has no such place. */
  readonly wanted: readonly Move[] | null;
}

/** What is in hand, what it is held over, and how it is set down. Places are slots BBBRRTT. */
export interface Grab {
  readonly hand: Hand | null;
  readonly landings: Landings | null;
  readonly pointed: string | null;
  /** What would become of the hand where it is held; null: over no place, or not known yet. */
  readonly landing: Landing | null;
  readonly refused: RefusedPlace | null;
  /** Why the boxes could not be taken up. */
  readonly refusal: Refusal | null;
  take(chosen: readonly string[], by: string): void;
  point(place: string | null): void;
  /** Where it may not stand it stays in hand, or goes back where it was. */
  setDown(place: string | null, whenRefused: 'keep' | 'put-back'): void;
  letGo(): void;
  forget(): void;
}

export function useGrab(ground: HandGround, desk: DraftDesk): Grab {
  const { hand, landings, refusal, take, letGo, at } = useHand(ground);
  const [pointed, setPointed] = useState<string | null>(null);
  const [refused, setRefused] = useState<RefusedPlace | null>(null);
  // Set down before the server had said what is open.
  const [waiting, setWaiting] = useState<{ readonly place: string; readonly whenRefused: 'keep' | 'put-back' } | null>(null);
  const drop = (): void => {
    setPointed(null);
    setWaiting(null);
    letGo();
  };
  const setDown: Grab['setDown'] = (place, whenRefused) => {
    if (place === null) return drop();
    const landing = at(place);
    if (landing === null) return setWaiting({ place, whenRefused });
    setWaiting(null);
    if (landing.reasons.length > 0) {
      const wanted = hand === null ? null : wantedAt(hand, ground.slots, ground.places, place);
      setRefused({ place, reasons: distinct(landing.reasons), isGroup: landing.moves.length > 1, wanted });
      return whenRefused === 'put-back' ? drop() : undefined;
    }
    drop();
    if (isBack(landing, ground.places)) return;
    const done = desk.edit({ does: 'move', moves: landing.moves });
    const [next] = landing.rest;
    if (next !== undefined) void done.then((isDone) => isDone && take(landing.rest, next));
  };
  useEffect(() => {
    if (waiting === null) return;
    if (hand === null) setWaiting(null);
    else if (landings !== null) setDown(waiting.place, waiting.whenRefused);
    // Only the answer is waited for.
  }, [landings, hand]);
  return {
    hand,
    landings,
    pointed,
    landing: pointed === null ? null : at(pointed),
    refused,
    refusal,
    take(chosen, by) {
      setRefused(null);
      setPointed(null);
      take(chosen, by);
    },
    point: setPointed,
    setDown,
    letGo: drop,
    forget: () => setRefused(null),
  };
}
