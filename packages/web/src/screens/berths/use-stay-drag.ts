import type { BerthChart, Drag } from '@estiba/view';
import { type RefObject, useState } from 'react';
import { select } from '../../address/use-address.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { announce } from '../../ui/announce.ts';
import { reasonText } from '../../words/say.ts';
import type { BerthDesk } from './berth-desk.ts';
import { wishOf } from './berth-desk.ts';

/** What the canvas is told of pointer and keys while ships are moved. */
export interface StayDrag {
  readonly held: Drag | null;
  readonly onGrab: (px: number, py: number) => boolean;
  readonly onDrag: (px: number, py: number) => void;
  readonly onRelease: (isMoved: boolean) => void;
  readonly onKey: (key: string, steps: number) => boolean;
}

/** Takes ships up on the berth chart, with the pointer or the keys, and makes a wish of where they are set down. */
export function useStayDrag(
  chart: RefObject<BerthChart | null>,
  desk: BerthDesk,
  mayMove: boolean,
  sayPlace: (call: string) => string,
): StayDrag {
  const { planning: words } = useWords();
  const language = useLanguage();
  const [held, setHeld] = useState<Drag | null>(null);
  const nameOf = (call: string): string => chart.current?.model.stays.find((stay) => stay.call === call)?.name ?? call;

  const show = (): void => setHeld(chart.current?.model.drag ?? null);

  const take = (call: string, pointer: readonly [number, number] | null): boolean => {
    const why = chart.current!.take(call, pointer);
    if (why.length > 0) announce(why.map((one) => reasonText(one, language)).join(' '));
    else if (pointer === null) announce(words.takenUp(nameOf(call)));
    show();
    return why.length === 0;
  };

  const setDown = (): void => {
    const drawn = chart.current!;
    const { drag } = drawn.model;
    const stay = drawn.model.stays.find(({ call }) => call === drag?.id);
    const before = drawn.model.live.find(({ call }) => call === drag?.id) ?? stay;
    const dropped = drawn.drop();
    if (dropped !== null && before !== undefined) desk.wish(wishOf(before, dropped));
    else if (drag !== null && drag.reasons.length > 0) announce(words.notThere(nameOf(drag.id)));
    show();
  };

  const cancel = (): void => {
    const drawn = chart.current!;
    if (drawn.model.drag !== null) announce(words.putBack(nameOf(drawn.model.drag.id)));
    drawn.cancel();
    show();
  };

  const keyOfHeld = (key: string, steps: number): boolean => {
    if (key === 'Escape') cancel();
    else if (key === 'Enter' || key === ' ') setDown();
    else {
      if (!key.startsWith('Arrow')) return false;
      for (let i = 0; i < steps; i++) chart.current!.key(key);
      show();
    }
    return true;
  };

  const choose = (by: 1 | -1): void => {
    const { stays, selected } = chart.current!.model;
    const order = stays.toSorted((a, b) => a.from - b.from || a.bowAt - b.bowAt);
    const at = order.findIndex(({ call }) => call === selected);
    const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
    if (next === undefined) return;
    select({ kind: 'call', id: next.call });
    announce(words.chosen(next.name, sayPlace(next.call)));
  };

  return {
    held,
    onGrab: (px, py) => {
      const call = mayMove ? chart.current!.hit(px, py) : null;
      if (call === null) return false;
      select({ kind: 'call', id: call });
      return take(call, [px, py]);
    },
    onDrag: (px, py) => {
      chart.current?.dragTo(px, py);
      show();
    },
    onRelease: (isMoved) => (isMoved ? setDown() : (chart.current?.cancel(), show())),
    onKey: (key, steps) => {
      const drawn = chart.current;
      if (drawn === null) return false;
      if (drawn.model.drag !== null) return keyOfHeld(key, steps);
      if (key === 'PageDown' || key === 'PageUp') {
        choose(key === 'PageDown' ? 1 : -1);
        return true;
      }
      const { selected } = drawn.model;
      if (!mayMove || selected === null || (key !== 'Enter' && key !== ' ')) return false;
      take(selected, null);
      return true;
    },
  };
}
