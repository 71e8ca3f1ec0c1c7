import { common } from './common.ts';
import { session } from './session.ts';
import { overview } from './overview.ts';
import { equipment } from './equipment.ts';
import { exceptions } from './exceptions.ts';
import { alarms } from './alarms.ts';
import { calls } from './calls.ts';
import { messages } from './messages.ts';
import { units } from './units.ts';
import { kpis } from './kpis.ts';
import { yard } from './yard.ts';
import { users } from './users.ts';
import { settings } from './settings.ts';
import { glossary } from './glossary.ts';
import { keys } from './keys.ts';
import { timeline } from './timeline.ts';
import { ship } from './ship.ts';
import { draft } from './draft.ts';
import { drawing } from './drawing.ts';
import { terms } from './terms.ts';
import { figures } from './figures.ts';
import { planning } from './planning.ts';
import { tables } from './tables.ts';
import { report } from './report.ts';

export const es = {
  common,
  session,
  overview,
  equipment,
  exceptions,
  alarms,
  calls,
  messages,
  units,
  kpis,
  yard,
  users,
  settings,
  glossary,
  keys,
  timeline,
  drawing,
  ship,
  draft,
  terms,
  figures,
  planning,
  tables,
  report,
};
