import type { HandoverRow } from '@estiba/messages/frames';
import { select } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useTable } from '../live/use-live.ts';
import { useClock } from '../time/use-clock.ts';
import { ReasonText, ValueText } from '../words/reason-text.tsx';

/** Where this machine meets another to hand a box over, and who may move there now. */
export function Handovers({ machine }: { readonly machine: string }) {
  const { equipment: words } = useWords();
  const own = useTable('handovers').filter(({ truck, crane }) => truck === machine || crane === machine);
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{words.handover}</h3>
      <ul className="reasons">
        {own.map((handover) => (
          <Line key={handover.cell} handover={handover} other={handover.truck === machine ? handover.crane : handover.truck} />
        ))}
      </ul>
    </section>
  );
}

function Line({ handover: { cell, state, leaseUntil, reason }, other }: { readonly handover: HandoverRow; readonly other: string }) {
  const { equipment: words } = useWords();
  const clock = useClock();
  return (
    <li>
      {cell} ·{' '}
      <button type="button" className="link" onClick={() => select({ kind: 'machine', id: other })}>
        {other}
      </button>
      <br />
      <ValueText value={state === 'hold' ? 'on-hold' : state} /> <span className="muted">{words.leaseUntil(clock.time(leaseUntil))}</span>
      {reason !== null && (
        <p>
          <ReasonText reason={reason} />
        </p>
      )}
    </li>
  );
}
