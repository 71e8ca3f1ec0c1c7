import { columnsOf, type Table } from '../table.ts';

/** Every entry of the log as it stands there. */
export const events: Table = {
  name: 'events',
  columns: columnsOf({ seq: 'count', at: 'time', type: 'text', version: 'count', actor: 'text', command: 'text', data: 'json' }),
  read: () => ({
    take: ({ seq, at, type, version, actor, command, data }) => [[seq, at, type, version, actor, command, data]],
    end: () => [],
  }),
};
