import { lazy, Suspense } from 'react';
import type { Screen } from '../address/address.ts';
import { hrefOf } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useTerminalTime } from '../live/use-live.ts';
import { Berths } from '../screens/berths/berths.tsx';
import { Calls } from '../screens/calls/calls.tsx';
import { Draft } from '../screens/draft/draft.tsx';
import { Equipment } from '../screens/equipment/equipment.tsx';
import { Exceptions } from '../screens/exceptions/exceptions.tsx';
import { Glossary } from '../screens/glossary/glossary.tsx';
import { Overview } from '../screens/overview/overview.tsx';
import { BayPlanScreen } from '../screens/ship/bay-plan.tsx';
import { QuayPlanScreen } from '../screens/ship/quay-plan.tsx';
import { Timeline } from '../screens/timeline/timeline.tsx';
import { Twin } from '../screens/twin/twin.tsx';
import { Settings } from '../screens/settings/settings.tsx';
import { Units } from '../screens/units/units.tsx';
import { Users } from '../screens/users/users.tsx';
import { Yard } from '../screens/yard/yard.tsx';
import { Empty } from '../ui/panel.tsx';

/** Fetched when they are opened first. */
const Alarms = lazy(() => import('../screens/alarms/alarms.tsx').then(({ Alarms: part }) => ({ default: part })));
const Report = lazy(() => import('../screens/report/report.tsx').then(({ Report: part }) => ({ default: part })));
const Kpis = lazy(() => import('../screens/kpis/kpis.tsx').then(({ Kpis: part }) => ({ default: part })));

const parts = {
  overview: Overview,
  yard: Yard,
  twin: Twin,
  equipment: Equipment,
  exceptions: Exceptions,
  alarms: Alarms,
  calls: Calls,
  bayplan: BayPlanScreen,
  draft: Draft,
  quay: QuayPlanScreen,
  berths: Berths,
  units: Units,
  kpis: Kpis,
  report: Report,
  timeline: Timeline,
  users: Users,
  settings: Settings,
  glossary: Glossary,
};
/** Screens that need nothing of the live port. */
const still: readonly Screen[] = ['users', 'settings', 'glossary'];

/** The screen an address names. Those of the live port wait until the first picture is there. */
export function ScreenOf({ screen }: { readonly screen: Screen | null }) {
  const { common } = useWords();
  const time = useTerminalTime();
  if (screen === null)
    return (
      <Empty>
        <a href={hrefOf('overview')}>{common.overview}</a>
      </Empty>
    );
  const loading = (
    <p className="loading" role="status">
      {common.loading}
    </p>
  );
  if (time === null && !still.includes(screen)) return loading;
  const Part = parts[screen];
  return (
    <Suspense fallback={loading}>
      <Part />
    </Suspense>
  );
}
