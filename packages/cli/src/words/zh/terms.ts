import type { terms as english } from '../en/terms.ts';

/** 评分项目及其单位的名称。 */
export const terms: Readonly<Record<keyof typeof english, string>> = {
  'term.left-out': '未装箱',
  'term.restows-here': '本港倒箱',
  'term.restows-later': '后续港倒箱',
  'term.lid-moves': '本港及后续开舱盖板',
  'term.crane-spread': '无法分摊的岸桥作业',
  'term.twin-lifts': '没有配对的 20 英尺箱',
  'term.mixed-stacks': '多港混装列',
  'term.reefer-waste': '被无需供电的箱占用的插座',
  'term.ballast': '在船压载',
  'term.changes': '与先前计划不同的箱位',
  'term.heavy-on-light': '甲板上重压轻',
  'unit.boxes': '箱',
  'unit.lids': '块',
  'unit.moves': '次',
  'unit.stacks': '列',
  'unit.plugs': '个插座',
  'unit.t': '吨',
};
