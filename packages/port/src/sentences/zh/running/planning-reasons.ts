/** Why a call is planned anew, or cannot be. */
export const planningReasons = {
  'plan.asked-for': '{by} 要求重新计划。',
  'plan.awaited': '航次 {call} 正在等待新计划；旧计划不再开始新的指令。',
  'plan.box-gone': '{box} 已不在此，无法装船：{at}。',
  'plan.box-held': '{box} 被锁定（{hold}），其作业指令尚未开始。',
  'plan.box-released': '{box} 原不装船，现在可以装。',
  'plan.crane-back': '{crane} 可以恢复作业。',
  'plan.crane-out': '{crane} 已停工 {minutes} 分钟，仍有作业未完成（{why}）。',
  'plan.lists-came': '{by} 已提供该航次的箱单。',
  'plan.cranes-changed': '{by} 为该航次改派岸桥：{cranes}。',
  'plan.failed': '航次 {call} 无法计划：{problem} 可调整岸桥或装船清单后重新要求计划。',
  'plan.outdated': '计划 {plan} 依据航次 {call} 的第 {basis} 版状态；现为第 {revision} 版。可重新要求计划。',
} as const;
