/** 屏幕上作业、箱子与外集卡的用词。 */
export const seenValues = {
  'value.lift': '吊运',
  'value.receive': '受箱',
  'value.lid': '移动舱盖',
  'value.admit': '放行',
  'value.empty': '空箱',
  'value.live': '通电冷藏箱',
  'value.out-of-gauge': '超限',
  'value.verified': 'VGM 已知',
  'value.reefer-hold': '冷藏锁定',
  'value.in-job': '作业中',
  'value.at-gate': '在闸口',
  'value.inside': '场内行驶',
  'value.at-exchange': '已到位',
  'value.leaving': '离场中',
} as const;
