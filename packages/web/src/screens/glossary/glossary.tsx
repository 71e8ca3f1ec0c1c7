import { useEffect, useRef } from 'react';
import { keepFind, useAddress } from '../../address/use-address.ts';
import { nameOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { FindBox } from '../../ui/find-box.tsx';
import { Empty } from '../../ui/panel.tsx';
import { findTerms } from '../../words/glossary.ts';
import { useTerms } from '../../words/use-terms.ts';

const columns = ['en', 'es', 'zh'] as const;

/** Every term of the trade that this page uses, in three languages, what it means, and what to take care of. */
export function Glossary() {
  const { glossary: words, common } = useWords();
  const language = useLanguage();
  const { id, find } = useAddress();
  const terms = useTerms();
  const chosen = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Newer browsers give a promise, which React would take for a clean-up.
    chosen.current?.scrollIntoView({ block: 'center' });
  }, [id, terms]);
  if (terms === null) return <p className="loading">{common.loading}</p>;
  const found = findTerms(terms, find);
  return (
    <div className="screen filled">
      <div className="tools">
        <FindBox label={words.find} value={find} onChange={keepFind} />
        <p className="muted" role="status">
          {words.count(found.length)}
        </p>
      </div>
      <div className="scroller" tabIndex={0} role="region" aria-label={words.title}>
        {found.length === 0 ? (
          <Empty>{words.empty}</Empty>
        ) : (
          <table className="table glossary">
            <thead>
              <tr>
                {columns.map((one) => (
                  <th key={one} scope="col" lang={one}>
                    {nameOf[one]}
                  </th>
                ))}
                <th scope="col">{words.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((term) => (
                <tr
                  key={term.id}
                  ref={term.id === id ? chosen : undefined}
                  className={term.id === id ? 'is-chosen' : undefined}
                  aria-current={term.id === id ? 'true' : undefined}
                >
                  {columns.map((one) => (
                    <td key={one} lang={one}>
                      {one === language ? <b>{term[one]}</b> : term[one]}
                    </td>
                  ))}
                  <td>
                    {term.meaning[language]}
                    {term.note !== '' && (
                      <p className="muted" lang="en">
                        {term.note}
                      </p>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
