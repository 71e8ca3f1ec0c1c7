import type { EventData } from '@estiba/terminal';
import { columnsOf, type Row, type Table } from '../table.ts';

interface Visit {
  data: EventData['callAnnounced'];
  readonly announced: number;
  phase: string;
  listed: number | null;
  berthed: number | null;
  worked: number | null;
  completed: number | null;
  sailed: number | null;
  arrival: number;
  loadList: number;
  leftOut: number;
  plan: string | null;
  cranes: readonly string[];
  /** Boxes of complete jobs, and lids moved, by kind of job. */
  readonly done: Map<string, number>;
}

/** Every call of a ship (TIC 4.0: carrier visit), when she sails. */
export const calls: Table = {
  name: 'calls',
  columns: columnsOf({
    call: 'text',
    vessel: 'text',
    voyage: 'text',
    port: 'text',
    rotation: 'list',
    berth: 'text',
    bow_at_m: 'number',
    eta: 'time',
    etd: 'time',
    announced_at: 'time',
    listed_at: 'time',
    berthed_at: 'time',
    work_began_at: 'time',
    completed_at: 'time',
    sailed_at: 'time',
    phase: 'text',
    plan: 'text',
    cranes: 'list',
    aboard_on_arrival: 'count',
    load_list: 'count',
    left_out: 'count',
    discharged: 'count',
    loaded: 'count',
    restowed: 'count',
    lid_moves: 'count',
  }),
  read: () => {
    const visits = new Map<string, Visit>();
    const jobs = new Map<string, EventData['jobCreated']['job']>();
    return {
      take: ({ at }, event) => {
        const { type, data } = event;
        if (type === 'callAnnounced') visits.set(data.call, newVisit(data, at));
        else if (type === 'jobCreated') {
          jobs.set(data.job.id, data.job);
          const visit = visits.get(data.job.call ?? '');
          if (visit !== undefined && data.line !== null) begin(visit, at);
        } else if (type === 'jobEnded') {
          const job = jobs.get(data.job);
          jobs.delete(data.job);
          const visit = visits.get(job?.call ?? '');
          if (job !== undefined && visit !== undefined && data.stage === 'complete') count(visit, job);
        } else if ('call' in data) {
          const visit = visits.get(data.call);
          if (visit !== undefined) follow(visit, event, at);
          if (type !== 'callSailed' || visit === undefined) return [];
          visits.delete(data.call);
          return [rowOf(visit)];
        }
        return [];
      },
      end: () => [...visits.values()].map(rowOf),
    };
  },
};

function newVisit(data: EventData['callAnnounced'], announced: number): Visit {
  const moments = { listed: null, berthed: null, worked: null, completed: null, sailed: null };
  return { data, announced, phase: 'announced', ...moments, arrival: 0, loadList: 0, leftOut: 0, plan: null, cranes: [], done: new Map() };
}

function begin(visit: Visit, at: number): void {
  visit.worked ??= at;
  if (visit.phase === 'alongside') visit.phase = 'working';
}

function count(visit: Visit, { kind, boxes }: EventData['jobCreated']['job']): void {
  visit.done.set(kind, (visit.done.get(kind) ?? 0) + Math.max(boxes.length, 1));
}

function follow(visit: Visit, { type, data }: Parameters<ReturnType<Table['read']>['take']>[1], at: number): void {
  switch (type) {
    case 'callListed':
      Object.assign(visit, { listed: at, arrival: data.arrival.length, loadList: data.loadList.length });
      break;
    case 'callBerthed':
      Object.assign(visit, { berthed: at, phase: 'alongside' });
      break;
    case 'planAccepted':
      Object.assign(visit, { plan: data.plan, leftOut: data.leftOut.length });
      break;
    case 'cranesAssigned':
      visit.cranes = data.cranes;
      break;
    case 'callRescheduled':
      visit.data = { ...visit.data, ...data };
      break;
    case 'callCompleted':
      Object.assign(visit, { completed: at, phase: 'complete' });
      break;
    case 'callSailed':
      Object.assign(visit, { sailed: at, phase: 'sailed' });
      break;
    default:
  }
}

function rowOf(visit: Visit): Row {
  const { data, done } = visit;
  const boxes = (...kinds: readonly string[]): number => kinds.reduce((sum, kind) => sum + (done.get(kind) ?? 0), 0);
  return [
    data.call,
    data.vessel,
    data.voyage,
    data.port,
    data.rotation.join(' '),
    data.berth,
    data.bowAt,
    data.eta,
    data.etd,
    visit.announced,
    visit.listed,
    visit.berthed,
    visit.worked,
    visit.completed,
    visit.sailed,
    visit.phase,
    visit.plan,
    visit.cranes.join(' '),
    visit.arrival,
    visit.loadList,
    visit.leftOut,
    boxes('discharge'),
    boxes('load'),
    boxes('restow-on', 'shift-aboard'),
    boxes('open-lid', 'close-lid'),
  ];
}
