import { Suspense, useEffect } from 'react';
import type { Screen } from '../address/address.ts';
import { hrefOf } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useTerminalTime } from '../live/use-live.ts';
import { Overview } from '../screens/overview/overview.tsx';
import { Empty } from '../ui/panel.tsx';
import { fetchLateParts, late } from './late.ts';

/** Fetched when they are opened first; the overview is what the page begins with. */
const Berths = late(() => import('../screens/berths/berths.tsx'), 'Berths');
const Calls = late(() => import('../screens/calls/calls.tsx'), 'Calls');
const Draft = late(() => import('../screens/draft/draft-screen.tsx'), 'DraftScreen');
const Equipment = late(() => import('../screens/equipment/equipment.tsx'), 'Equipment');
const Exceptions = late(() => import('../screens/exceptions/exceptions.tsx'), 'Exceptions');
const Glossary = late(() => import('../screens/glossary/glossary.tsx'), 'Glossary');
const BayPlanScreen = late(() => import('../screens/ship/bay-plan.tsx'), 'BayPlanScreen');
const QuayPlanScreen = late(() => import('../screens/ship/quay-plan.tsx'), 'QuayPlanScreen');
const Timeline = late(() => import('../screens/timeline/timeline.tsx'), 'Timeline');
const Twin = late(() => import('../screens/twin/twin.tsx'), 'Twin');
const Settings = late(() => import('../screens/settings/settings.tsx'), 'Settings');
const Units = late(() => import('../screens/units/units.tsx'), 'Units');
const Users = late(() => import('../screens/users/users.tsx'), 'Users');
const Yard = late(() => import('../screens/yard/yard.tsx'), 'Yard');
const Alarms = late(() => import('../screens/alarms/alarms.tsx'), 'Alarms');
const Report = late(() => import('../screens/report/report.tsx'), 'Report');
const Kpis = late(() => import('../screens/kpis/kpis.tsx'), 'Kpis');
const Messages = late(() => import('../screens/messages/messages.tsx'), 'Messages');

const parts = {
  overview: Overview,
  yard: Yard,
  twin: Twin,
  equipment: Equipment,
  exceptions: Exceptions,
  alarms: Alarms,
  calls: Calls,
  messages: Messages,
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
  const isThere = time !== null;
  useEffect(() => (isThere ? fetchLateParts() : undefined), [isThere]);
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
  if (!isThere && !still.includes(screen)) return loading;
  const Part = parts[screen];
  return (
    <Suspense fallback={loading}>
      <Part />
    </Suspense>
  );
}
