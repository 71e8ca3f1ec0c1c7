import { useEffect, useState } from 'react';
import { ask, type Refusal } from '../../http/api.ts';
import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { Bar } from '../../ui/bar.tsx';
import { TableRoom } from '../../ui/table-room.tsx';
import { valueText } from '../../words/say.ts';
import type { Draft, RuleCost, RuleCostsAnswer } from './answers.ts';
import { DraftRefusal } from './reason-list.tsx';

/** Looked at this often while it is at work [ms]. */
const LOOK = 700;

/** What each group of rules costs the call, reckoned on demand: with every rule on, and without each. */
export function RuleCosts({ draft, mayAsk }: { readonly draft: Draft; readonly mayAsk: boolean }) {
  const { draft: words } = useWords();
  const { answer, refusal, send } = useRuleCosts(draft.id);
  const isRunning = answer?.state === 'running';
  return (
    <section className="rule-costs" aria-label={words.ruleCosts}>
      <h3>{words.ruleCosts}</h3>
      <p className="muted">{words.ruleCostsHint}</p>
      {refusal !== null && <DraftRefusal refusal={refusal} heading={words.notReckoned} />}
      <p className="buttons">
        {isRunning ? (
          <button type="button" disabled={!mayAsk} onClick={() => send('/rule-costs/stop', {})}>
            {words.stopReckoning}
          </button>
        ) : (
          <button type="button" disabled={!mayAsk} onClick={() => send('/rule-costs', {})}>
            {words.reckonRules}
          </button>
        )}
        {answer !== null && <Standing answer={answer} />}
      </p>
      {answer !== null && answer.rows.length > 0 && <Rows rows={answer.rows} />}
    </section>
  );
}

/** How far it is, or how it ended. */
function Standing({ answer: { state, share, problem } }: { readonly answer: RuleCostsAnswer }) {
  const { draft: words, common } = useWords();
  const percent = common.percent(share);
  if (state === 'failed')
    return (
      <span className="state-alarm" role="alert">
        {words.finishFailed(problem ?? '')}
      </span>
    );
  return (
    <>
      {state === 'running' && <Bar share={share} label={percent} />}
      <span role="status">
        {state === 'running' && words.reckoning(percent)}
        {state === 'done' && words.reckoned}
        {state === 'stopped' && words.reckoningStopped}
      </span>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly RuleCost[] }) {
  const { draft: words } = useWords();
  const language = useLanguage();
  const { number } = kitOf(language);
  const figure = (figures: RuleCost['cost'], digits: number) => {
    const saved = figures.with - figures.without;
    const isSame = Math.abs(saved) < 10 ** -digits / 2;
    return (
      <td className="number" title={words.withAndWithout(number(figures.with, digits), number(figures.without, digits))}>
        {isSame ? '=' : `${saved > 0 ? '+' : ''}${number(saved, digits)}`}
      </td>
    );
  };
  return (
    <TableRoom label={words.ruleCosts}>
      <table className="table rules">
        <caption className="muted">{words.ruleCostsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            {[words.costShort, words.ashoreShort, words.restows, words.hours].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rule, cost, leftOut, restows, makespan }) => (
            <tr key={rule}>
              <th scope="row">{valueText(rule, language)}</th>
              {figure(cost, 1)}
              {figure(leftOut, 0)}
              {figure(restows, 0)}
              {figure({ with: makespan.with / 3_600_000, without: makespan.without / 3_600_000 }, 1)}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRoom>
  );
}

function useRuleCosts(draft: string) {
  const [answer, setAnswer] = useState<RuleCostsAnswer | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const path = `/drafts/${encodeURIComponent(draft)}`;
  const isRunning = answer?.state === 'running';
  useEffect(() => {
    const abort = new AbortController();
    const look = async (): Promise<void> => {
      const asked = await ask<RuleCostsAnswer>(`${path}/rule-costs`, { isPoll: true, signal: abort.signal });
      if (asked.ok && !abort.signal.aborted) setAnswer(asked.value);
    };
    if (!isRunning) void look();
    const timer = isRunning ? setInterval(() => void look(), LOOK) : undefined;
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, [path, isRunning]);
  const send = (to: string, body: object): void => {
    setRefusal(null);
    void ask<RuleCostsAnswer>(`${path}${to}`, { method: 'POST', body }).then((asked) => {
      if (asked.ok) setAnswer(asked.value);
      else setRefusal(asked.refusal);
    });
  };
  return { answer, refusal, send };
}
