import { lazy } from 'react';

/** The words and deeds of alarms are fetched with the first that is looked at. */
export const AlarmInspector = lazy(() =>
  import('../screens/alarms/alarm-detail.tsx').then(({ AlarmDetail: detail }) => ({ default: detail })),
);
