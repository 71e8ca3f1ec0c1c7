import type { AlarmRateRow } from '@estiba/messages/frames';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Mark, State } from '../../ui/mark.tsx';

/** How many alarms came lately beside what an operator bears (EEMUA 191, ISA-18.2), and a notice while there is a flood. */
export function AlarmRate({ rate }: { readonly rate: AlarmRateRow }) {
  const { alarms: words } = useWords();
  const clock = useClock();
  const { lastTenMinutes, target, manageable, floodAbove, isFlood, floodSince, lastHour } = rate;
  const [level, verdict] =
    isFlood || lastTenMinutes > manageable
      ? ([isFlood ? 'alarm' : 'warn', words.rateMuch(floodAbove)] as const)
      : lastTenMinutes > target
        ? (['off', words.rateBusy(manageable)] as const)
        : (['ok', words.rateCalm(target)] as const);
  return (
    <>
      {isFlood && (
        <p className="note note-alarm" role="alert">
          <Mark level="alarm" />
          <b>{words.flood(floodSince === null ? '' : clock.time(floodSince))}</b>
        </p>
      )}
      <section className="alarm-rate" aria-label={words.rate}>
        <p>
          <b className="alarm-rate-figure">{lastTenMinutes}</b> {words.rate}
          <br />
          <State level={level}>{verdict}</State> <span className="muted">{words.rateSource}</span>
        </p>
        <Scale value={lastTenMinutes} bounds={[target, manageable, floodAbove]} />
        <LastHour counts={lastHour} most={Math.max(floodAbove, ...lastHour)} />
      </section>
    </>
  );
}

/** Where the figure stands between the bounds; the words beside it say the same. */
function Scale({ value, bounds }: { readonly value: number; readonly bounds: readonly number[] }) {
  const end = Math.max(1.2 * Math.max(...bounds), value);
  const at = (figure: number): number => (100 * figure) / end;
  return (
    <svg className="alarm-scale" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className="scale-track" x="0" y="4" width="100" height="6" />
      <rect className="scale-value" x="0" y="4" width={at(value)} height="6" />
      {bounds.map((bound) => (
        <line key={bound} x1={at(bound)} x2={at(bound)} y1="1" y2="13" vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

function LastHour({ counts, most }: { readonly counts: readonly number[]; readonly most: number }) {
  const { alarms: words } = useWords();
  return (
    <table className="alarm-hour">
      <caption>{words.lastHour}</caption>
      <thead className="unseen">
        <tr>
          {counts.map((_, i) => (
            <th key={counts.length - i} scope="col">
              {words.step(10 * (counts.length - i), 10 * (counts.length - i - 1))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {counts.map((count, i) => (
            <td key={counts.length - i}>
              <span className="hour-bar" style={{ blockSize: `${(100 * count) / Math.max(1, most)}%` }} />
              <span className="number">{count}</span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
