/** 关于已发表算例的文字。 */
export const solveWords = {
  'solve.shifts': '倒箱 {cost}',
  'solve.section': '成本 {cost}，未装 {rollOuts}',
  'solve.master': '成本 {cost}（最忙岸桥 {longCrane}，压箱 {overstows}，未装 {leftOut}）',
  'solve.proven': '已证明最优',
  'solve.bound': '不低于 {bound}（差距 {gap} %）',
  'solve.seconds': '{seconds} 秒',
  'solve.confirmed': '校验器已确认',
  'solve.refused': '校验器拒绝该计划：',
  'solve.unreadable': '“{file}”不是可求解的算例：',
  'solve.comma': '，',
} as const;
