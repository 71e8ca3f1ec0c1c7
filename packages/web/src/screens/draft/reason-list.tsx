import type { Reason } from '@estiba/base';
import { Fragment } from 'react';
import type { Refusal } from '../../http/api.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { usePerson } from '../../session/use-person.ts';
import { Mark } from '../../ui/mark.tsx';
import { ReasonText } from '../../words/reason-text.tsx';
import { reasonText } from '../../words/say.ts';
import type { Breach } from '../ship/figures/answers.ts';
import { distinct } from './hand.ts';
import { useReasonWords } from './reason-words.ts';

/** Of many reasons these are told. */
const MOST = 8;

/** Why the server did not do what was asked of a draft; it names the boxes. */
export function DraftRefusal({
  refusal,
  heading,
  onClose,
}: {
  readonly refusal: Refusal;
  /** What was not done; where nothing is said, a change of the draft. */
  readonly heading?: string;
  readonly onClose?: () => void;
}) {
  const { common, draft: words, users } = useWords();
  const { role } = usePerson();
  const reasons = distinct(
    refusal.details.flatMap(({ code, params }): Reason[] => (code === undefined ? [] : [{ code, params: params ?? {} }])),
  );
  return (
    <div className="note note-alarm" role="alert">
      <Mark level="alarm" />
      <div>
        <p>
          <b>{refusal.status === 403 ? words.noRight : (heading ?? words.notDone)}</b>{' '}
          {refusal.status === 403 && common.noRightAdvice(users[role])}
          {refusal.status !== 403 && reasons.length === 0 && `${common.failed(refusal.status)} ${refusal.message}`}
        </p>
        {refusal.status !== 403 && <Sentences reasons={reasons.slice(0, MOST)} isNamed />}
        {reasons.length > MOST && <p className="muted">{common.more(reasons.length - MOST)}</p>}
      </div>
      {onClose !== undefined && (
        <button type="button" className="quiet" onClick={onClose}>
          {common.close}
        </button>
      )}
    </div>
  );
}

/** Boxes each with its reasons. */
export function BoxReasons({ boxes }: { readonly boxes: readonly { readonly box: string; readonly reasons: readonly Reason[] }[] }) {
  const { common } = useWords();
  return (
    <>
      <dl className="box-reasons">
        {boxes.slice(0, 50).map(({ box, reasons }) => (
          <Fragment key={box}>
            <dt>{box}</dt>
            <dd>
              <Sentences reasons={distinct(reasons)} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {boxes.length > 50 && <p className="muted">{common.more(boxes.length - 50)}</p>}
    </>
  );
}

/** Broken rules as sentences, each with its boxes. */
export function BreachList({ breaches }: { readonly breaches: readonly Breach[] }) {
  const { common } = useWords();
  return (
    <>
      <ul className="reasons">
        {breaches.slice(0, MOST).map(({ rule, reason, boxes }) => (
          <li key={`${rule} ${reason.code} ${JSON.stringify(reason.params)} ${boxes.join()}`}>
            <ReasonText reason={reason} /> <span className="muted">{boxes.slice(0, 4).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {breaches.length > MOST && <p className="muted">{common.more(breaches.length - MOST)}</p>}
    </>
  );
}

/** Reasons one after the other. `isCounted`: each says how many places it closes. */
export function Sentences({
  reasons,
  isNamed = false,
  isCounted = false,
}: {
  readonly reasons: readonly Reason[];
  readonly isNamed?: boolean;
  readonly isCounted?: boolean;
}) {
  const say = useReasonWords();
  const language = useLanguage();
  return (
    <ul className="reasons">
      {reasons.map((one) => (
        <li key={`${one.code}${JSON.stringify(one.params)}`} title={one.code}>
          {isCounted ? reasonText(one, language) : say(one, isNamed)}
        </li>
      ))}
    </ul>
  );
}
