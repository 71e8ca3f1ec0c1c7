import type { AlarmRateRow, AlarmRow } from '@estiba/messages/frames';
import { useEffect, useState } from 'react';
import { usePast, useTable } from '../../live/use-live.ts';
import { useQuery } from '../../ui/use-query.ts';

/** Who looks at the past gets no news of the present, but is still to know of alarms: they are asked for this often [ms]. */
const PERIOD = 10_000;

interface Told {
  readonly alarms: readonly AlarmRow[];
  /** Null: nothing is known of alarms yet. */
  readonly rate: AlarmRateRow | null;
  readonly isPolled: boolean;
}

/** Alarms as they are now, also where the past is shown. */
export function useAlarms(): Told {
  const isPolled = usePast() !== null;
  const alarms = useTable('alarms');
  const [rate = null] = useTable('alarmRate');
  const beat = useBeat(isPolled);
  const asked = useQuery<Omit<Told, 'isPolled'>>(isPolled ? '/alarms' : null, beat);
  if (!isPolled) return { alarms, rate, isPolled };
  return asked.at === 'there' ? { ...asked.value, isPolled } : { alarms: [], rate: null, isPolled };
}

function useBeat(isOn: boolean): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setInterval(() => setBeat((before) => before + 1), PERIOD);
    return () => clearInterval(timer);
  }, [isOn]);
  return beat;
}
