import type { consoleWords as english } from '../en/console.ts';

/** 命令行输出。 */
export const consoleWords: Readonly<Record<keyof typeof english, string>> = {
  'progress.line': '{phase} · 代价 {cost} · 违规 {violations} · 未装 {leftOut} · 剩余 {left} 秒',
  'progress.stopping': '正在停止，保留目前最佳计划。再按一次 Ctrl-C 则放弃。',
  'progress.generating': '正在生成航次：{class} TEU，{ports} 个港口，装载率 {fill} %，种子 {seed} …',
  'progress.checking': '独立校核正在检查计划 …',
  'phase.construct': '构造',
  'phase.improve': '改进',
  'phase.polish': '精修',
  'phase.sequence': '排序',
  'phase.yard': '选取堆场箱',
  'done.call': '{call}：{ship}，{port}，在船 {arrival} 箱，待装 {loads} 箱',
  'done.moves': '装船 {loaded} · 未装 {leftOut} · 卸船 {discharged} · 倒箱 {restowed} · 留船 {stays}',
  'done.cranes': '岸桥 {hours} 小时（下界 {bound} 小时） · 堆场翻箱 {digs}（按清单顺序 {listOrder}）',
  'done.condition': 'GM {gm} m（{minGm}–{maxGm}） · 吃水 {aft}/{fore} m · 吃水差 {trim} m · 横倾 {list}° · 压载 {ballast} t',
  'done.findings': '输入数据中有 {count} 项发现：错误 {errors}，警告 {warnings}；见 exceptions.csv',
  'done.written': '已写入 {folder}：{files}',
  'done.seconds': '计划用时 {seconds} 秒。',
  'check.clean': '未违反硬性规则：在船 {boxes} 箱。',
  'check.broken': '{count} 处违反硬性规则。',
  'check.afloat': '未校核浮态、稳性与强度：没有液舱资料。使用 --afloat 可按船舶资料中的液舱校核。',
  'convert.account': '{name}：读取 {groups} 组，{boxes} 箱，搁置 {setAside}',
  'convert.none': '{name} 中没有含箱的报文。',
  'vessel.sane': '{name}：资料正确，{teu} TEU，{bays} 个贝，{holds} 个货舱，{plugs} 个冷藏箱插座。',
  'vessel.assumed': '假设：',
};
