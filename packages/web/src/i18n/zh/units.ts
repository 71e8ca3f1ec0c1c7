import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { number } = kitOf('zh');

export const units: Messages['units'] = {
  title: '集装箱',
  find: '箱号或其中一部分',
  hint: '四个字母，七位数字；任意部分即可。',
  count: (found, all) => `${number(found)} / ${number(all)} 箱`,
  shown: (shown) => `显示前 ${number(shown)} 个。`,
  empty: '没有符合的集装箱。',
  unit: '箱号',
  place: '位置',
  pod: '卸货港',
  type: '箱型',
  line: '船公司',
  weight: '重量',
  kg: (value) => `${number(value)} kg`,
  temperature: (value) => `${number(value)} °C`,
  holds: '锁定',
  setPoint: '设定温度',
  imdg: '危险品类别',
  marks: '标记',
  history: '历史',
  when: '时间',
  event: '事件',
  actor: '执行者',
  entry: '条目',
  noHistory: '日志中没有该箱的记录。',
  proof: '证明',
  showProof: '显示证明',
  proofIs: (seq, size) => `日志共 ${number(size)} 条，包含第 ${number(seq)} 条（RFC 6962）。`,
  path: '从条目到根的哈希',
  root: '根',
  unknown: (id) => `码头内没有 ${id}，日志中也从未出现过。`,
  gone: '已离开码头。',
};
