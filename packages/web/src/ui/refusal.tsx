import type { Reason } from '@estiba/base';
import type { Refusal } from '../http/api.ts';
import { useWords } from '../i18n/language.ts';
import { usePerson } from '../session/use-person.ts';
import { ReasonText } from '../words/reason-text.tsx';
import { Mark } from './mark.tsx';

/** Why the server did not do what was asked, and what may help. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const { common, users } = useWords();
  const { role } = usePerson();
  const reasons: Reason[] = refusal.details.flatMap(({ code, params }) => (code === undefined ? [] : [{ code, params: params ?? {} }]));
  return (
    <div className="note note-alarm" role="alert">
      <Mark level="alarm" />
      <div>
        {refusal.status === 403 ? (
          <p>
            {common.noRight} {common.noRightAdvice(users[role])}
          </p>
        ) : (
          reasons.length === 0 && (
            <p>
              {common.failed(refusal.status)} {refusal.message}
            </p>
          )
        )}
        {refusal.status !== 403 &&
          reasons.map((one) => (
            <p key={one.code}>
              <ReasonText reason={one} />
            </p>
          ))}
      </div>
    </div>
  );
}
