import type { BoxTable } from '@estiba/view';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { FindBox } from '../../ui/find-box.tsx';
import { Empty } from '../../ui/panel.tsx';
import type { DraftBoxes } from './answers.ts';
import { type Choice, chooseBox, chooseBoxes, chooseRange } from './choice.ts';
import type { Pressed } from './draft-plan.tsx';
import { BoxReasons } from './reason-list.tsx';
import { matching, unplacedRows, type Unplaced } from './unplaced-rows.ts';

/** Boxes written out; more are found by searching. */
const MOST = 200;

interface UnplacedProps {
  readonly placed: DraftBoxes;
  readonly boxes: BoxTable;
  /** Changes with the boxes, which change in place. */
  readonly size: number;
  readonly rotation: readonly string[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onPress: (event: Pressed, box: string, onClick: () => void) => void;
  readonly onHold: (box: string) => void;
}

/** The boxes without a slot: chosen by pointer or keys, dragged into the plan, or taken in hand with Enter. */
export function UnplacedBoxes({ placed, boxes, size, rotation, chosen, onChoose, onPress, onHold }: UnplacedProps) {
  const { draft: words, common } = useWords();
  const [find, setFind] = useState('');
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  // `size` stands for the boxes.
  const all = useMemo(() => unplacedRows(placed, boxes, rotation), [placed, boxes, size, rotation]);
  const found = matching(all, find);
  const rows = found.slice(0, MOST);
  const names = rows.map(({ box }) => box);
  const at = Math.min(current, Math.max(0, rows.length - 1));
  useEffect(() => {
    list.current?.querySelector('.is-current')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKey = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    const box = names[at];
    if (to !== undefined) {
      const next = Math.max(0, Math.min(rows.length - 1, to));
      setCurrent(next);
      if (event.shiftKey && names[next] !== undefined) onChoose(chooseBoxes(chosen, [box ?? [], names[next]].flat(), true));
    } else if (box === undefined) return;
    else if (event.key === ' ') onChoose(chooseBox(chosen, box, true));
    else if (event.key === 'Enter') onHold(box);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onChoose(chooseBoxes(chosen, names, true));
    else return;
    event.preventDefault();
  };
  const press = (event: Pressed & { readonly pointerType: string }, box: string, index: number): void => {
    setCurrent(index);
    const choose = (): void => {
      if (event.shiftKey) onChoose(chooseRange(chosen, names, box));
      else onChoose(chooseBox(chosen, box, event.ctrlKey || event.metaKey || event.pointerType === 'touch'));
    };
    // A finger scrolls the list; it chooses and takes up with the button.
    if (event.pointerType === 'touch') choose();
    else onPress(event, box, choose);
  };
  return (
    <div className="unplaced">
      <FindBox label={words.findBoxes} value={find} onChange={setFind} />
      <div className="tools">
        <span className="muted" role="status">
          {words.unplacedCount(found.length, all.length)}
        </span>
        <button type="button" disabled={rows.length === 0} onClick={() => onChoose(chooseBoxes([], names, false))}>
          {words.chooseAll}
        </button>
      </div>
      {all.length === 0 ? (
        <Empty>{words.allPlaced}</Empty>
      ) : (
        <ul
          ref={list}
          className="box-list"
          role="listbox"
          tabIndex={0}
          aria-multiselectable="true"
          aria-label={words.unplaced}
          aria-activedescendant={rows.length === 0 ? undefined : `${id}-${at}`}
          onKeyDown={onKey}
        >
          {rows.map((row, i) => (
            <BoxOption
              key={row.box}
              id={`${id}-${i}`}
              row={row}
              isChosen={chosen.includes(row.box)}
              isCurrent={i === at}
              onPress={(event) => press(event, row.box, i)}
            />
          ))}
        </ul>
      )}
      {found.length > MOST && <p className="muted">{common.more(found.length - MOST)}</p>}
      {placed.notPlanned.length > 0 && (
        <details>
          <summary>{words.notForPlanner(placed.notPlanned.length)}</summary>
          <BoxReasons boxes={placed.notPlanned} />
        </details>
      )}
    </div>
  );
}

function BoxOption({
  id,
  row: { box, isLeftOut, row },
  isChosen,
  isCurrent,
  onPress,
}: {
  readonly id: string;
  readonly row: Unplaced;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly onPress: (event: Pressed & { readonly pointerType: string }) => void;
}) {
  const { draft: words } = useWords();
  const { number } = kitOf(useLanguage());
  return (
    <li
      id={id}
      role="option"
      aria-selected={isChosen}
      className={isCurrent ? 'is-current' : undefined}
      onPointerDown={(event) => event.button === 0 && onPress(event)}
    >
      <b>{box}</b>
      <span>{row?.pod}</span>
      <span>{row?.type}</span>
      <span className="number">{row === undefined ? '' : `${number(row.kg / 1000, 1)} t`}</span>
      <span className="muted">
        {row === undefined ? '' : [row.imdg, row.temperature === null ? '' : `${row.temperature} °C`].filter(Boolean).join(' ')}
      </span>
      {isLeftOut && <span className="chip">{words.leftOutChip}</span>}
    </li>
  );
}
