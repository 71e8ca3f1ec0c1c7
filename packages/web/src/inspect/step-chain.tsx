import { select } from '../address/use-address.ts';
import { useLanguage, useWords } from '../i18n/language.ts';
import type { StepOfJob } from '../live/steps-of.ts';
import { type Level, Mark } from '../ui/mark.tsx';
import { placeText } from '../words/place-text.ts';
import { ReasonText, ValueText } from '../words/reason-text.tsx';

const levels: Readonly<Record<string, Level>> = {
  running: 'ok',
  'at-handover': 'ok',
  accepted: 'ok',
  rejected: 'alarm',
  aborted: 'alarm',
  suspended: 'warn',
};

/** Steps in their order, each with who does it, from where to where, and how far it is. */
export function StepChain({ steps }: { readonly steps: readonly StepOfJob[] }) {
  const { equipment: words } = useWords();
  const language = useLanguage();
  const ends = (place: string | null): string => (place === null ? '…' : placeText(place, language));
  return (
    <ol className="chain">
      {steps.map(({ step, job }) => (
        <li key={step.id} className={`step step-${step.state}`}>
          <p className="step-head">
            <Mark level={levels[step.state] ?? 'off'} />
            <b>
              <ValueText value={step.does} />
            </b>
            <span>
              <ValueText value={step.state} />
            </span>
            {step.attempt > 1 && <span className="muted">{words.attempt(step.attempt)}</span>}
          </p>
          <p className="muted">
            {step.boxes.join(' + ')} {step.from !== null || step.to !== null ? `${ends(step.from)} → ${ends(step.to)}` : ''}
          </p>
          <p>
            {step.machine !== null && (
              <button type="button" className="link" onClick={() => select({ kind: 'machine', id: step.machine! })}>
                {step.machine}
              </button>
            )}{' '}
            <button type="button" className="link" onClick={() => select({ kind: 'job', id: job.id })}>
              {words.job} {job.id}
            </button>
          </p>
          {step.reason !== null && (
            <p>
              <ReasonText reason={step.reason} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
