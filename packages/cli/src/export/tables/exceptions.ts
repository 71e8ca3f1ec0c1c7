import type { EventData } from '@estiba/terminal';
import { columnsOf, type Row, secondsBetween, type Table } from '../table.ts';

interface Open {
  readonly data: EventData['exceptionRaised'];
  taken: number | null;
  takenBy: string | null;
}

/** Everything a person had to decide, when it was decided. */
export const exceptions: Table = {
  name: 'exceptions',
  columns: columnsOf({
    exception: 'text',
    about: 'text',
    code: 'text',
    params: 'json',
    raised_at: 'time',
    taken_at: 'time',
    taken_by: 'text',
    resolved_at: 'time',
    resolved_by: 'text',
    resolution: 'text',
    open_s: 'seconds',
  }),
  read: () => {
    const open = new Map<string, Open>();
    return {
      take: ({ at }, { type, data }) => {
        if (type === 'exceptionRaised') open.set(data.id, { data, taken: null, takenBy: null });
        else if (type === 'exceptionTaken') {
          const one = open.get(data.id);
          if (one !== undefined) Object.assign(one, { taken: at, takenBy: data.by });
        } else if (type === 'exceptionHandedBack') {
          const one = open.get(data.id);
          if (one !== undefined) Object.assign(one, { taken: null, takenBy: null });
        } else if (type === 'exceptionResolved') {
          const one = open.get(data.id);
          open.delete(data.id);
          return one === undefined ? [] : [rowOf(one, at, data.by, data.resolution)];
        }
        return [];
      },
      end: () => [...open.values()].map((one) => rowOf(one, null, null, null)),
    };
  },
};

function rowOf({ data, taken, takenBy }: Open, resolved: number | null, by: string | null, resolution: string | null): Row {
  const { id, about, reason, at } = data;
  return [id, about, reason.code, { ...reason.params }, at, taken, takenBy, resolved, by, resolution, secondsBetween(at, resolved)];
}
