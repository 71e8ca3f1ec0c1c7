import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { number } = kitOf('zh');

export const calls: Messages['calls'] = {
  title: '航次靠泊',
  call: '航次',
  ship: '船舶',
  voyage: '航次号',
  berth: '泊位',
  phase: '阶段',
  eta: 'ETA',
  etd: 'ETD',
  progress: '已完成',
  cranes: '岸桥',
  rotation: '挂港顺序',
  plan: '计划',
  noPlan: '尚未接受计划。',
  toLoad: '装船清单',
  toLoadCount: (count) => `${number(count)} 箱`,
  leftOut: '未装留港',
  noneLeftOut: '计划没有留下装船清单中的箱。',
  queue: '作业队列',
  queueState: (done, started, total) => `完成 ${number(done)}，已开始 ${number(started)}，共 ${number(total)}`,
  openLids: '已开舱盖板',
  lashed: '已绑扎贝位',
  bow: '船首位置',
  length: '船长',
  draught: '吃水',
  draughtOf: (metres) => `${number(metres, 1)} m`,
  empty: '没有已知航次。',
  unknown: (call) => `没有名为 ${call} 的航次。可能船已离港并归档。`,
  jobs: '进行中的作业',
  noJobs: '没有进行中的作业。',
};
