import { columnsOf, type Row, secondsBetween, type Table } from '../table.ts';

interface Visit {
  readonly visitor: string;
  readonly purpose: string;
  readonly box: string;
  readonly arrived: number;
  sent: number | null;
  exchange: string | null;
  atExchange: number | null;
}

/** Every road truck, when it leaves (TIC 4.0: carrier visit). */
export const visitors: Table = {
  name: 'visitors',
  columns: columnsOf({
    visitor: 'text',
    purpose: 'text',
    container: 'text',
    exchange: 'text',
    arrived_at: 'time',
    sent_at: 'time',
    at_exchange_at: 'time',
    left_at: 'time',
    gate_s: 'seconds',
    turn_s: 'seconds',
  }),
  read: () => {
    const inside = new Map<string, Visit>();
    return {
      take: ({ at }, { type, data }) => {
        if (type === 'visitorArrived') {
          const { visitor, purpose, box } = data;
          inside.set(visitor, { visitor, purpose, box, arrived: at, sent: null, exchange: null, atExchange: null });
        } else if (type === 'visitorSent' || type === 'visitorAtExchange') {
          const visit = inside.get(data.visitor);
          if (visit !== undefined && type === 'visitorSent') Object.assign(visit, { sent: at, exchange: data.exchange });
          else if (visit !== undefined) visit.atExchange = at;
        } else if (type === 'visitorLeft') {
          const visit = inside.get(data.visitor);
          inside.delete(data.visitor);
          return visit === undefined ? [] : [rowOf(visit, at)];
        }
        return [];
      },
      end: () => [...inside.values()].map((visit) => rowOf(visit, null)),
    };
  },
};

function rowOf({ visitor, purpose, box, exchange, arrived, sent, atExchange }: Visit, left: number | null): Row {
  const turn = secondsBetween(arrived, left);
  return [visitor, purpose, box, exchange, arrived, sent, atExchange, left, secondsBetween(arrived, sent), turn];
}
