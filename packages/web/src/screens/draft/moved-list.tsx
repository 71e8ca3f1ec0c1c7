import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import type { MovedBox } from './answers.ts';

/** Written out at first; the rest on demand. */
const FIRST = 50;

/** Boxes that two plans have elsewhere: from where to where. With `onJump` each leads to its box in the plan. */
export function MovedList({ moved, onJump }: { readonly moved: readonly MovedBox[]; readonly onJump?: (box: MovedBox) => void }) {
  const { draft: words, common } = useWords();
  const [isAll, setAll] = useState(false);
  const slot = (one: string | null): string => one ?? words.ashore;
  return (
    <>
      <ul className="moved-list" aria-label={words.movedBoxes}>
        {(isAll ? moved : moved.slice(0, FIRST)).map((one) => (
          <li key={one.box}>
            {onJump === undefined ? (
              <b>{one.box}</b>
            ) : (
              <button type="button" className="link" onClick={() => onJump(one)}>
                {one.box}
              </button>
            )}
            <span className="number">
              {slot(one.before)} → {slot(one.after)}
            </span>
          </li>
        ))}
      </ul>
      {!isAll && moved.length > FIRST && (
        <button type="button" onClick={() => setAll(true)}>
          {common.more(moved.length - FIRST)}
        </button>
      )}
    </>
  );
}
