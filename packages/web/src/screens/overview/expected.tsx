import type { CallRow } from '@estiba/messages/frames';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';

/** Ships that are announced, the next first. */
export function Expected({ calls }: { readonly calls: readonly CallRow[] }) {
  const { overview } = useWords();
  const clock = useClock();
  if (calls.length === 0) return null;
  return (
    <div className="expected">
      <h3>{overview.expected}</h3>
      <ul>
        {calls
          .toSorted((a, b) => a.eta - b.eta)
          .map((call) => (
            <li key={call.call}>
              <a href={hrefOf('calls', call.call)}>{call.outline.name}</a>
              <span className="muted">{call.berth}</span>
              <span className="number">
                {overview.eta} {clock.moment(call.eta)}
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}
