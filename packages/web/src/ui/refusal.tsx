import type { Refusal } from '../http/api.ts';
import { useWords } from '../i18n/language.ts';
import { usePerson } from '../session/use-person.ts';
import { ReasonText } from '../words/reason-text.tsx';
import { Mark } from './mark.tsx';
import { type WhyRefused, whyRefused } from './why-refused.ts';

/** Why the server did not do what was asked, and what may help. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  return (
    <div className="note note-alarm" role="alert">
      <Mark level="alarm" />
      <div>
        <Why why={whyRefused(refusal)} />
      </div>
    </div>
  );
}

function Why({ why }: { readonly why: WhyRefused }) {
  const { common, users } = useWords();
  const { role } = usePerson();
  switch (why.is) {
    case 'unanswered':
      return <p>{common.unanswered}</p>;
    case 'denied':
      return (
        <p>
          {why.to === 'see' ? common.noRight : common.mayNotDo} {common.noRightAdvice(users[role])}{' '}
          {why.able.length > 0 && common.rolesMay(why.able.map((one) => users[one]).join(', '))}
        </p>
      );
    case 'said':
      return (
        <p>
          {common.failed(why.status)} {why.message}
        </p>
      );
    case 'reasons':
      return why.reasons.map((one) => (
        <p key={`${one.code} ${JSON.stringify(one.params)}`}>
          <ReasonText reason={one} />
        </p>
      ));
  }
}
