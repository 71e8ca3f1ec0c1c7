import { kitOf } from '../kit.ts';
import type { Messages } from '../messages.ts';

const { number } = kitOf('zh');

/** 以表格显示船舶、岸线和泊位。 */
export const tables: Messages['tables'] = {
  shownAs: '显示方式',
  drawing: '图',
  table: '表格',
  place: '箱位',
  type: '箱型',
  pod: '卸货港',
  weight: '重量 [kg]',
  work: '作业',
  colour: '颜色含义',
  marks: '标记',
  stackLeft: '本堆余量',
  emptyShip: '此处没有箱子，也没有箱子要来。',
  crane: '岸桥',
  kind: '作业',
  lines: '行数',
  start: '计划开始',
  end: '计划结束',
  state: '状态',
  against: '不利因素',
  metres: '岸线米数',
  to: '至',
  from: '自',
  shipSummary: (aboard: number, come: number, leave: number) =>
    `在船 ${number(aboard)} 箱；${number(come)} 箱将到来，${number(leave)} 箱将离开。表格以文字逐一说明。`,
  quaySummary: (cranes: number, lines: number, done: number) =>
    `${number(cranes)} 台岸桥，${number(lines)} 条指令，已完成 ${number(done)} 条。表格以文字逐一说明。`,
  berthSummary: (there: number, expected: number) => `${number(there)} 艘船在港，${number(expected)} 艘预计到港。表格以文字逐一说明。`,
};
