import type { MachineRow } from '@estiba/messages/frames';
import { select } from '../../address/use-address.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { reasonText } from '../../words/say.ts';

/** Why machines wait: each reason with those it holds up, the reason that holds up most first. */
export function Waits({ machines }: { readonly machines: readonly MachineRow[] }) {
  const { drawing } = useWords();
  const language = useLanguage();
  const groups = new Map<string, string[]>();
  for (const { id, whyIdle } of machines) {
    const [why] = whyIdle;
    if (why === undefined) continue;
    const text = reasonText(why, language);
    groups.set(text, [...(groups.get(text) ?? []), id]);
  }
  return (
    <section className="waits" aria-label={drawing.whyWaits} tabIndex={0}>
      {groups.size === 0 && <p>{drawing.nobodyWaits}</p>}
      <ul className="reasons">
        {[...groups]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([text, ids]) => (
            <li key={text}>
              {text}{' '}
              {ids.map((id) => (
                <button key={id} type="button" className="link" onClick={() => select({ kind: 'machine', id })}>
                  {id}{' '}
                </button>
              ))}
            </li>
          ))}
      </ul>
    </section>
  );
}
