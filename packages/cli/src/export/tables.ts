import type { Table } from './table.ts';
import { calls } from './tables/calls.ts';
import { equipment } from './tables/equipment.ts';
import { events } from './tables/events.ts';
import { exceptions } from './tables/exceptions.ts';
import { handovers } from './tables/handovers.ts';
import { jobs } from './tables/jobs.ts';
import { moves } from './tables/moves.ts';
import { steps } from './tables/steps.ts';
import { units } from './tables/units.ts';
import { visitors } from './tables/visitors.ts';

/** All tables an export can have. Described column by column in `docs/how-to/export-data.md`. */
export const tables: readonly Table[] = [events, units, moves, jobs, steps, equipment, calls, handovers, visitors, exceptions];
