import type { AlarmPriority } from '@estiba/messages/frames';
import { useWords } from '../../i18n/language.ts';
import { PRIORITY_MARKS } from './marks.ts';

/** A priority: shape, number, word and colour. */
export function Priority({ priority }: { readonly priority: AlarmPriority }) {
  const { alarms } = useWords();
  const { path, digit, below } = PRIORITY_MARKS[priority];
  return (
    <span className={`priority priority-${priority}`}>
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <path d={path} />
        <text x="9" y={below} textAnchor="middle">
          {digit}
        </text>
      </svg>
      {alarms[priority]}
    </span>
  );
}
