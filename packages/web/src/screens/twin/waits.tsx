import { Fragment } from 'react';
import type { MachineRow } from '@estiba/messages/frames';
import { select } from '../../address/use-address.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { reasonText } from '../../words/say.ts';
import { waitGroups } from './wait-groups.ts';

/** Why machines wait: each reason with those it holds up, the reason that holds up most first. */
export function Waits({ machines }: { readonly machines: readonly MachineRow[] }) {
  const { drawing } = useWords();
  const language = useLanguage();
  const groups = waitGroups(machines).map(({ why, ids }) => [reasonText(why, language), ids] as const);
  return (
    <section className="waits" aria-label={drawing.whyWaits} tabIndex={0}>
      {groups.length === 0 && <p>{drawing.nobodyWaits}</p>}
      <ul className="reasons">
        {groups.map(([text, ids]) => (
          <li key={text}>
            {text}{' '}
            {ids.map((id) => (
              <Fragment key={id}>
                <button type="button" className="link" onClick={() => select({ kind: 'machine', id })}>
                  {id}
                </button>{' '}
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
