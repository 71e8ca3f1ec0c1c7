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
  'solve.empty': '文件是空的。也许从未写入，或本想用另一个文件。',
  'solve.other-kind': '它是另一类算例。也许应使用 `estiba solve {kind}`。',
  'solve.form': '此类文件的内容见 docs/stowage/{kind}.md。',
  'solve.not-begun': '已停止：{count} 个算例未开始。',
  'solve.too-early': '未找到满足全部规则的计划。也许增加 --seconds 或 --{flag} 可以找到。',
  'solve.comma': '，',
} as const;
