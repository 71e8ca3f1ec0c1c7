import type { ScoreSource, TermSources } from '@estiba/port';
import { Fragment, useState } from 'react';
import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { announce } from '../../ui/announce.ts';
import { Bar } from '../../ui/bar.tsx';
import type { Query } from '../../ui/use-query.ts';
import type { Draft, Score } from './answers.ts';
import type { Blocked } from './rights.ts';
import { DraftRefusal } from './reason-list.tsx';
import { RuleCosts } from './rule-costs.tsx';
import { boxesOf, termsByCost } from './score-facts.ts';
import { useTermName } from './terms-table.tsx';

interface ScoreProps {
  readonly draft: Draft;
  readonly blocked: Blocked;
  readonly score: Query<Score>;
  /** Boxes shown in the plan. */
  readonly onMark: (boxes: readonly string[]) => void;
  readonly onJump: (to: { readonly box: string | null; readonly slot: string | null }) => void;
  readonly onBay: (bay: number) => void;
}

/** The score as bars, the dearest term first; a term that is pressed shows in the plan what causes it. Below, what each rule costs. */
export function ScoreSheet({ draft, blocked, score, onMark, onJump, onBay }: ScoreProps) {
  const { draft: words } = useWords();
  const [shown, setShown] = useState<string | null>(null);
  const nameOf = useTermName();
  if (score.at === 'refused') return <DraftRefusal refusal={score.refusal} heading={words.notJudged} />;
  if (score.at === 'loading')
    return (
      <p className="loading" role="status">
        {words.judging}
      </p>
    );
  const all = termsByCost(score.value);
  const terms = all.filter(({ cost }) => cost !== 0);
  const free = all.filter(({ cost }) => cost === 0).map(({ term, unit }) => nameOf(term, unit));
  const total = terms.reduce((sum, { cost }) => sum + cost, 0);
  const press = (one: TermSources): void => {
    const isOff = shown === one.term;
    const boxes = boxesOf(one.sources);
    setShown(isOff ? null : one.term);
    onMark(isOff ? [] : boxes);
    announce(isOff ? words.notMarked : words.marked(boxes.length));
  };
  return (
    <div className="score-sheet">
      <p className="muted">{score.value.edit === draft.edit ? words.scoreHint : words.judgedBefore}</p>
      <ul className="score-terms" aria-label={words.scoreByTerm}>
        {terms.map((one) => (
          <Term key={one.term} term={one} most={terms[0]?.cost ?? 0} isShown={one.term === shown} onPress={() => press(one)}>
            {one.term === shown && <Sources term={one} onJump={onJump} onBay={onBay} />}
          </Term>
        ))}
      </ul>
      {free.length > 0 && <p className="muted">{words.costNothing(free.join(', '))}</p>}
      <Total cost={total} />
      <RuleCosts draft={draft} mayAsk={blocked === null} />
    </div>
  );
}

function Total({ cost }: { readonly cost: number }) {
  const { draft: words } = useWords();
  const { number } = kitOf(useLanguage());
  return (
    <p className="score-total">
      <b>{words.cost}</b> <span className="number">{number(cost, 1)}</span>
    </p>
  );
}

function Term({
  term: { term, unit, value, weight, cost },
  most,
  isShown,
  onPress,
  children,
}: {
  readonly term: TermSources;
  readonly most: number;
  readonly isShown: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}) {
  const { draft: words } = useWords();
  const { number } = kitOf(useLanguage());
  const name = useTermName()(term, unit);
  const counted = words.counted(number(value, Number.isInteger(value) ? 0 : 1), number(weight, Number.isInteger(weight) ? 0 : 3));
  return (
    <li>
      <button type="button" className="score-term" aria-expanded={isShown} onClick={onPress}>
        <span>{name}</span>
        <span className="number">{number(cost, 1)}</span>
        <Bar share={most === 0 ? 0 : cost / most} label={counted} />
        <span className="muted">{counted}</span>
      </button>
      {children}
    </li>
  );
}

/** Written out at first. */
const FIRST = 30;

function Sources({ term: { term, sources }, onJump, onBay }: { readonly term: TermSources } & Pick<ScoreProps, 'onJump' | 'onBay'>) {
  const { draft: words, common } = useWords();
  const { number } = kitOf(useLanguage());
  if (sources.length === 0) return <p className="muted">{words.noSources}</p>;
  return (
    <>
      <ul className="score-sources">
        {sources.slice(0, FIRST).map((one) => (
          <li key={`${one.name} ${one.bays.join()} ${one.boxes.join()}`}>
            <SourceName source={one} isLid={term === 'lid-moves'} onJump={onJump} onBay={onBay} />
            <span className="number">{number(one.value, Number.isInteger(one.value) ? 0 : 1)}</span>
          </li>
        ))}
      </ul>
      {sources.length > FIRST && <p className="muted">{common.more(sources.length - FIRST)}</p>}
    </>
  );
}

function SourceName({
  source: { boxes, bays, name },
  isLid,
  onJump,
  onBay,
}: { readonly source: ScoreSource; readonly isLid: boolean } & Pick<ScoreProps, 'onJump' | 'onBay'>) {
  const { ship, draft: words } = useWords();
  const [box] = boxes;
  return (
    <span>
      {name !== null && `${isLid ? words.lid(name) : name} `}
      {box !== undefined && (
        <button type="button" className="link" onClick={() => onJump({ box, slot: null })}>
          {box}
        </button>
      )}
      {boxes.length > 1 && ` +${boxes.length - 1}`}{' '}
      {box === undefined &&
        bays.map((bay, at) => (
          <Fragment key={bay}>
            {at > 0 && ' + '}
            <button type="button" className="link" onClick={() => onBay(bay)}>
              {ship.bay(bay)}
            </button>
          </Fragment>
        ))}
    </span>
  );
}
