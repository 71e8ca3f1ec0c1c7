import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { number } = kitOf('zh');

export const exceptions: Messages['exceptions'] = {
  noWay: '目前无法处理：须先消除其原因。',
  takeWeight: (kg: number) => `以 ${number(kg)} kg 为准`,
  takeWeightEffect: '岸桥测得的重量将成为该箱经核实的总质量。',
  title: '异常',
  about: '对象',
  raised: '发生时间',
  age: '时长',
  minutes: (value) => `${number(value)} 分钟`,
  takenBy: '处理人',
  nobody: '无人',
  you: '您',
  take: '接手',
  resolve: '处理',
  empty: '没有等待人工处理的事项。',
  emptyHint: '系统不能自行决定的事项显示在此,最早的在前。',
  count: (open) => `${number(open)} 项异常待处理`,
  choose: '如何处理?',
  retry: '重做',
  retryEffect: '重新下达该步骤。设备须能够执行。',
  done: '已人工完成',
  doneEffect: '该步骤视为完成:集装箱须已在该步骤的目标位置。',
  cancel: '放弃作业',
  cancelEffect: '作业到此结束;集装箱留在原处并重新计划。',
  acknowledge: '已阅',
  acknowledgeEffect: '收起该提示;其他不变。',
  echo: (id, how) => `即将处理 ${id}:${how}。`,
  sure: '确认处理',
  taken: (id) => `${id} 现由您处理。`,
  resolved: (id) => `${id} 已处理。`,
  mayNot: '您的角色可以查看,但不能处理。',
};
