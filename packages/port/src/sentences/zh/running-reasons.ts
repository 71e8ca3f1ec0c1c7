import { readingReasons } from './running/reading-reasons.ts';
import { kpiReasons } from './running/kpi-reasons.ts';
import { alarmReasons } from './running/alarm-reasons.ts';
import { draftReasons } from './running/draft-reasons.ts';
import { houseReasons } from './running/house-reasons.ts';
import { machinesReasons } from './running/machines-reasons.ts';
import { messageReasons } from './running/message-reasons.ts';
import { planningReasons } from './running/planning-reasons.ts';
import { changeReasons } from './running/change-reasons.ts';
import { chartReasons } from './running/chart-reasons.ts';
import { screenReasons } from './running/screen-reasons.ts';
import { terminalReasons } from './running/terminal-reasons.ts';
import { trafficReasons } from './running/traffic-reasons.ts';

/** 运行中的码头拒绝、采取或发现某事的原因，按模块排列。 */
export const runningReasons = {
  ...readingReasons,
  ...kpiReasons,
  ...alarmReasons,
  ...draftReasons,
  ...messageReasons,
  ...planningReasons,
  ...screenReasons,
  ...chartReasons,
  ...changeReasons,
  ...terminalReasons,
  ...trafficReasons,
  ...machinesReasons,
  ...houseReasons,
} as const;
