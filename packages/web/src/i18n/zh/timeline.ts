import { kitOf } from '../kit.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = kitOf('zh');

/** 回放。 */
export const timeline: Messages['timeline'] = {
  title: '港区回放',
  moment: '时刻',
  go: '显示该时刻',
  explain: '日志中的任一时刻，按当时原样显示。回放带有边框和标识，不接受任何指令。',
  notLive: '回放，非实时',
  live: '返回实时',
  play: '继续',
  pause: '暂停',
  speed: '速度',
  times: (factor: number) => `×${number(factor)}`,
  span: (first: string, last: string) => `日志范围：${first} 至 ${last}。`,
  slider: '回放时刻',
  ago: (minutes: number) => plural(minutes, { other: '# 分钟前' }),
  noCommands: '正在查看回放：此处不能更改任何内容。',
  hint: '日志不保存位姿：设备显示在最后报告的格位上。计划为当时的计划；校核结果不保存。',
};
