import type { explainWords as en } from '../en/explain.ts';

/** `estiba explain` 的用语。 */
export const explainWords: Readonly<Record<keyof typeof en, string>> = {
  'explain.broken': '校验器在该计划中发现 {count} 处违规；以下内容可能有误导。也许计划被手工改过：`estiba check {file}` 可查看详情。',
  'explain.score': '{call}，{ship}：评分，成本以岸桥动作计',
  'explain.total': '合计',
  'explain.of': '{what}：{value}',
  'explain.bays': '贝 {bays}',
  'explain.more': '…… 还有 {count} 项',
  'explain.box': '{id}，{slot}：成本 {cost}',
  'explain.saves': '{id}，{slot}：节省 {cost}',
  'explain.ashore': '{id} 在计划中没有箱位',
  'explain.others': '最好的其他位置',
  'explain.closed': '其他位置为何不可用',
  'explain.rules': '各组规则的代价：有该组与无该组相比。缺少规则的计划只用于测算，随即丢弃；小的或负的差别属偶然。',
  'explain.rule': '规则',
  'explain.cost': '成本',
  'explain.left': '岸上',
  'explain.restows': '倒箱',
  'explain.hours': '小时',
};
