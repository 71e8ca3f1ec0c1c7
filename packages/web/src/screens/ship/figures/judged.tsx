import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../i18n/language.ts';
import { Empty } from '../../../ui/panel.tsx';
import { reasonText } from '../../../words/say.ts';
import type { Judgement, Judging } from './answers.ts';

/** Waits for the judgement, and says why there is none. */
export function Judged({ judgement, children }: { readonly judgement: Judging; readonly children: (value: Judgement) => ReactNode }) {
  const { figures: words, common } = useWords();
  const language = useLanguage();
  if (judgement.at === 'nothing') return <Empty>{words.nothingToJudge}</Empty>;
  if (judgement.at === 'past') return <Empty hint={words.pastHint}>{words.notJudgedThen}</Empty>;
  if (judgement.at === 'loading')
    return (
      <p className="loading" role="status">
        {words.judging}
      </p>
    );
  if (judgement.at === 'there') return children(judgement.value);
  const { details, status } = judgement.refusal;
  const why = details.flatMap(({ code, params = {} }) => (code === undefined ? [] : [reasonText({ code, params }, language)]));
  return <Empty hint={why.join(' ')}>{status === 409 ? words.notJudged : common.failed(status)}</Empty>;
}
