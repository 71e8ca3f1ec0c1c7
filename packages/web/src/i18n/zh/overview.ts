import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { number } = kitOf('zh');

export const overview: Messages['overview'] = {
  title: '总览',
  berths: '码头前沿',
  ship: '船舶',
  noShip: '没有在泊船舶。',
  expected: '预计到港',
  eta: 'ETA',
  etd: 'ETD',
  phase: '阶段',
  done: '已完成',
  lines: (done, total) => `${number(done)} / ${number(total)} 条指令`,
  cranes: '岸桥',
  trucks: '无人集卡',
  yardCranes: '轨道吊',
  working: '作业中',
  idle: '空闲',
  unfit: '停用',
  yardFill: '箱区',
  boxes: (count) => `${number(count)} 箱`,
  teu: (count) => `${number(count)} TEU`,
  exceptions: '等待人工处理',
  noExceptions: '没有等待人工处理的事项。',
  jobs: '作业',
  whereBoxes: '集装箱所在',
  weather: '风速',
  windStop: '大风停工:岸桥不接新作业。',
  wind: (speed) => `${number(speed, 1)} m/s`,
  noWind: '无报告',
  closedBerth: (berth) => `泊位 ${berth} 已关闭。`,
  metres: (value) => `${number(value)} m`,
  quayScale: (length) => `码头前沿,长 ${number(length)} m,及在泊船舶`,
};
