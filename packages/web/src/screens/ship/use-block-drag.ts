import { endsIfGiven, meetsIfGiven, type QuayChart } from '@estiba/view';
import type { Reason } from '@estiba/base';
import { type RefObject, useState } from 'react';
import { select } from '../../address/use-address.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { announce } from '../../ui/announce.ts';
import { reasonText } from '../../words/say.ts';

/** A bay in hand over the lane of a crane: what goes there, what speaks against it, and what it would roughly come to. */
export interface HeldBay {
  readonly bay: number;
  readonly lines: number;
  readonly crane: string;
  readonly reasons: readonly Reason[];
  readonly ends: ReturnType<typeof endsIfGiven>;
  readonly meets: readonly Reason[];
}

export interface BlockDrag {
  readonly held: HeldBay | null;
  readonly onGrab: (px: number, py: number) => boolean;
  readonly onDrag: (px: number, py: number) => void;
  readonly onRelease: (isMoved: boolean) => void;
  readonly onKey: (key: string, steps: number) => boolean;
}

/** Takes work up on the crane split, with the pointer or the keys; `give` is told the bay and the crane it is set down at. */
export function useBlockDrag(
  chart: RefObject<QuayChart | null>,
  mayMove: boolean,
  choose: (block: string) => void,
  give: (bay: number, crane: string) => void,
): BlockDrag {
  const { planning: words } = useWords();
  const language = useLanguage();
  const [held, setHeld] = useState<HeldBay | null>(null);

  const show = (): void => {
    const drawn = chart.current;
    const given = drawn?.given ?? null;
    if (drawn === null || given === null) return setHeld(null);
    const { work, crane, reasons } = given;
    const isElsewhere = drawn.model.drag!.to.along !== drawn.model.drag!.from.along && reasons.length === 0;
    setHeld({
      bay: work.bay,
      lines: work.shares.filter((share) => share.crane !== crane).reduce((sum, { lines }) => sum + lines, 0),
      crane,
      reasons,
      ends: isElsewhere ? endsIfGiven(drawn.model.queues, work, crane) : [],
      meets: isElsewhere ? meetsIfGiven(drawn.model, work, crane) : [],
    });
  };

  const take = (block: string, pointer: readonly [number, number] | null): boolean => {
    const why = chart.current!.take(block, pointer);
    const bay = chart.current!.workOf(block)?.bay ?? 0;
    if (why.length > 0) announce(why.map((one) => reasonText(one, language)).join(' '));
    else if (pointer === null) announce(words.takenUp(`${words.bay} ${bay}`));
    show();
    return why.length === 0;
  };

  const cancel = (): void => {
    chart.current?.cancel();
    show();
  };

  const setDown = (): void => {
    const given = chart.current!.drop();
    if (given !== null) give(given.bay, given.crane);
    show();
  };

  const keyOfHeld = (key: string): boolean => {
    if (key === 'Escape') cancel();
    else if (key === 'Enter' || key === ' ') setDown();
    else {
      if (!key.startsWith('Arrow')) return false;
      chart.current!.key(key);
      show();
    }
    return true;
  };

  const step = (by: 1 | -1): void => {
    const drawn = chart.current!;
    const at = drawn.blocks.findIndex(({ id }) => id === drawn.model.selected);
    const next = at < 0 ? drawn.selectFirst() : drawn.blocks[(at + by + drawn.blocks.length) % drawn.blocks.length]!;
    if (next === null) return;
    choose(next.id);
    select({ kind: 'machine', id: next.block.crane });
    announce(words.chosen(next.block.crane, `${words.bay} ${next.block.bay}`));
  };

  return {
    held,
    onGrab: (px, py) => {
      const hit = mayMove ? chart.current!.hit(px, py) : null;
      if (hit === null || chart.current!.model.form !== 'lanes') return false;
      choose(hit.block);
      return take(hit.block, [px, py]);
    },
    onDrag: (px, py) => {
      chart.current?.dragTo(px, py);
      show();
    },
    onRelease: (isMoved) => (isMoved ? setDown() : cancel()),
    onKey: (key) => {
      const drawn = chart.current;
      if (drawn === null) return false;
      if (drawn.model.drag !== null) return keyOfHeld(key);
      if (key === 'PageDown' || key === 'PageUp') {
        step(key === 'PageDown' ? 1 : -1);
        return true;
      }
      if (!mayMove || drawn.model.selected === null || (key !== 'Enter' && key !== ' ')) return false;
      take(drawn.model.selected, null);
      return true;
    },
  };
}
