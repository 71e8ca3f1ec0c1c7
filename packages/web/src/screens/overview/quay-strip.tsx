import type { CallRow } from '@estiba/messages/frames';
import { go } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useSite } from '../../site/site.ts';
import { progressOf } from './progress.ts';

/** The quay drawn to scale with the ships that lie at it. The cards below say the same in words. */
export function QuayStrip({ calls }: { readonly calls: readonly CallRow[] }) {
  const { overview } = useWords();
  const site = useSite();
  if (site === null) return null;
  const { length } = site.quay;
  const at = (metre: number): string => `${(100 * metre) / length}%`;
  return (
    <div className="quay" role="img" aria-label={overview.quayScale(length)}>
      <div className="quay-water">
        {calls.map((call) => {
          const { done, total } = progressOf(call);
          return (
            <div
              key={call.call}
              className="quay-ship"
              style={{ insetInlineStart: at(call.bowAt - call.outline.loa), inlineSize: at(call.outline.loa) }}
              onClick={() => go('calls', call.call)}
            >
              <span className="quay-done" style={{ inlineSize: `${total === 0 ? 0 : (100 * done) / total}%` }} />
              <span className="quay-name">{call.outline.name}</span>
            </div>
          );
        })}
      </div>
      <div className="quay-berths">
        {site.berths.map(({ id, from, to }) => (
          <span key={id} style={{ insetInlineStart: at(from), inlineSize: at(to - from) }}>
            {id}
          </span>
        ))}
      </div>
    </div>
  );
}
