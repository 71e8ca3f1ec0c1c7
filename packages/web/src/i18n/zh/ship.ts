import { kitOf } from '../kit.ts';
import type { Messages } from '../messages.ts';

const { number } = kitOf('zh');

/** 船舶：配载图、岸桥作业分配、泊位。 */
export const ship: Messages['ship'] = {
  wholeShip: '整船',
  picture: '画面',
  now: '当前',
  work: '待作业',
  later: '离港时',
  bayPlanHint: '方向键逐位移动，翻页键切换贝位，回车打开贝位或选择箱子。',
  noPlanYet: '尚无已接受的计划：仅显示在船箱。',
  planLost: '服务器已不再保存此计划：只保留最近二十个航次的计划。',
  form: '形式',
  lanes: '岸桥',
  spaceTime: '贝位与时间',
  chartHint: '方向键移动图表，加减键缩放。旁边的列表以文字说明同样内容。',
  slips: '与计划对比',
  allDone: '全部完成',
  onTime: '准时',
  berthPlan: '泊位计划：时间与岸线米数',
  bayPlanOf: (name: string) => `${name} 配载图`,
  quayOf: (name: string) => `${name} 岸桥作业分配`,
  bay: (bay: number) => `${bay} 贝`,
  kg: (value: number) => `${number(value)} kg`,
  leaves: (box: string) => `${box} 待卸`,
  comes: (box: string) => `${box} 待装`,
  leavesAndComes: (box: string) => `${box} 卸下后装回`,
  stackLeft: (tonnes: number, metres: number) => `本列余量：${number(tonnes, 1)} 吨，${number(metres, 1)} 米`,
  minutes: (value: number) => `${number(value)} 分钟`,
  behind: (minutes: number) => `晚 ${number(minutes)} 分钟`,
  ahead: (minutes: number) => `早 ${number(minutes)} 分钟`,
};
