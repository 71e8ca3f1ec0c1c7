import type { sectionReasons as english } from '../en/section-reasons.ts';

/** 贝位分段（箱位分配）问题或其计划的错误。 */
export const sectionReasons: Readonly<Record<keyof typeof english, string>> = {
  'section.line-length': '第 {line} 行应有 {wanted} 个数，实有 {found} 个。可能缺少一列。',
  'section.number': '第 {line} 行：“{value}”不是数字。可能有一位数字错误。',
  'section.part': '第 {line} 行：“{found}”不属于贝位分段的任何部分。可能文件类型不对。',
  'section.part-twice': '第 {line} 行：{part} 部分再次出现。可能两个文件被连在一起，或有重复的行。',
  'section.part-missing': '缺少 {part} 部分。可能文件被截断。',
  'section.lines': '{part} 应有 {wanted} 项，实有 {found} 项。可能缺少一行，或有重复的行。',
  'section.cells': '应有 {wanted} 个箱格，每列数目相同，实有 {found} 个。可能尺寸有误。',
  'section.cell-order': '第 {line} 行：应为第 {wanted} 列的箱格，却是第 {found} 列的。可能行的顺序错误。',
  'section.size': '{field} 不能为“{value}”：可求解的范围是 {least} 到 {most}。可能有一位数字错误。',
  'section.box-length': '有箱长“{value}”英尺，不是 20 或 40。可能两列互换了。',
  'section.loaded-place': '船上第 {box} 箱在第 {stack} 列第 {tier} 层，那里没有这样的箱位。可能列与层互换了。',
  'section.loaded-taken': '船上第 {box} 箱在第 {stack} 列第 {tier} 层，那里已有另一箱。可能有一行重复。',
  'section.plan-form': '这不是 {wanted} 个箱的计划。可能属于另一个分段。',
  'section.plan-place': '第 {box} 箱不能放在第 {stack} 列第 {tier} 层：那里没有能放它的箱位。',
  'section.plan-no-plug': '冷藏箱 {box} 在第 {stack} 列第 {tier} 层没有插座。',
  'section.plan-taken': '第 {box} 箱的位置已有另一箱：第 {stack} 列第 {tier} 层。',
  'section.plan-under': '第 {box} 箱放在船上已有箱的下面：第 {stack} 列第 {tier} 层。',
  'section.plan-hanging': '第 {box} 箱悬空：第 {stack} 列第 {tier} 层。',
  'section.plan-on-forty': '20 英尺箱 {box} 放在 40 英尺箱上：第 {stack} 列第 {tier} 层。',
  'section.plan-high': '第 {stack} 列高 {height} 米；最多 {most} 米。',
  'section.plan-heavy': '第 {stack} 列重 {weight} 千克；最多 {most} 千克。',
  'section.plan-segregation': '{one} 类（第 {stack} 列）与 {other} 类（第 {otherStack} 列）危险货物靠得太近。',
};
