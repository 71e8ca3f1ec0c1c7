import type { Reason } from '@estiba/base';
import { useLanguage } from '../i18n/language.ts';
import { reasonText, valueText } from './say.ts';

/** A reason as a sentence; its code is told to who asks for it. */
export function ReasonText({ reason }: { readonly reason: Reason }) {
  return <span title={reason.code}>{reasonText(reason, useLanguage())}</span>;
}

/** Reasons one after the other. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.code}${JSON.stringify(reason.params)}`}>
          <ReasonText reason={reason} />
        </li>
      ))}
    </ul>
  );
}

/** A status, kind or state in the language that is chosen. */
export function ValueText({ value }: { readonly value: string }) {
  return <>{valueText(value, useLanguage())}</>;
}
