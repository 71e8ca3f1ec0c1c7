import type { shiftReasons as english } from '../en/shift-reasons.ts';

/** 多港倒箱问题或其计划的错误。 */
export const shiftReasons: Readonly<Record<keyof typeof english, string>> = {
  'shifts.header': '第 {line} 行应为“{wanted}: 数字”，实为“{found}”。也许这不是多港倒箱问题文件。',
  'shifts.lines': '应有 {wanted} 行箱数（每港一行），实有 {found} 行。也许文件被截断，或有重复的行。',
  'shifts.line-length': '第 {line} 行应有 {wanted} 个数，实有 {found} 个。也许缺了一个港口。',
  'shifts.number': '第 {line} 行：“{value}”不是整数箱量。也许有一位数字错了。',
  'shifts.row-length': '自港口 {origin} 应给出 {wanted} 个箱量，实给 {found} 个。也许缺了一个港口。',
  'shifts.count': '港口 {origin} 至港口 {destination}：“{value}”不是箱量。也许有一位数字错了。',
  'shifts.backwards': '{boxes} 个箱从港口 {origin} 返回港口 {destination}。也许行列颠倒。',
  'shifts.size': '{field} 为“{value}”不行：可求解范围为 {least} 至 {most}。也许有一位数字错了。',
  'shifts.overfull': '离开港口 {port} 后，{cells} 个箱位的船上有 {boxes} 个箱。也许箱量有误或船更大。',
  'shifts.plan-legs': '这不是 {wanted} 个航段的计划。也许它属于另一个问题。',
  'shifts.plan-columns': '航段 {leg} 未列出 {wanted} 列箱号。也许该计划属于另一个问题。',
  'shifts.plan-high': '航段 {leg}：第 {column} 列有 {boxes} 个箱，只能放 {rows} 个。',
  'shifts.plan-no-box': '航段 {leg}：没有箱 {box}。',
  'shifts.plan-astray': '航段 {leg}：箱 {box}（港口 {from} 至港口 {to}）不在途却在船上。',
  'shifts.plan-twice': '航段 {leg}：箱 {box} 占两个位置。',
  'shifts.plan-missing': '航段 {leg}：箱 {box} 在途却没有位置。',
};
