/** 首次告知之后又改变的事，以及不能改变的原因：航次的位置和时间、装船清单、作业队列、弄混的箱。 */
export const changeReasons = {
  'box.named-twice': '{box} 出现两次。',
  'box.not-listed': '{box} 不在装船清单上。',
  'box.on-other-list': '{box} 在航次 {call} 的装船清单上。可以先在那里取消。',
  'box.other-length': '{box} 为 {length} 英尺，{other} 为 {wanted} 英尺：不能互换位置。',
  'call.goes-before': '航次 {call} 将在到港之前离港。',
  'call.in-the-past': '那是 {minutes} 分钟以前：不能给航次 {call} 指定已过去的时间。',
  'call.moved-meanwhile': '其间有人更改了航次 {call} 的位置或时间：船艏现定于 {bow} 米。可以重新查看后再试。',
  'crane.all-stand':
    '{crane} 在航次 {call} 的 {bay} 贝有已开始的作业行，但已有 {minutes} 分钟没有任何设备为该航次作业。可以查看各作业行在等哪个集装箱，并要求重新编制计划。',
  'crane.no-truck-place':
    '{crane} 在航次 {call} 的 {bay} 贝（岸线 {metre} 米）有作业，但那里没有集卡位置。可以把该贝位交给别的岸桥，或让船靠到别处。',
  'crane.no-yard-place': '{crane} 停着：堆场没有位置放航次 {call} {bay} 贝的 {boxes}。可以腾出一些箱区。',
  'exception.crane-goes-on': '{crane} 继续作业。',
  'plan.boxes-exchanged': '{by} 发现 {one} 与 {other} 的位置互换了。',
  'plan.call-moved': '{by} 更改了该航次的位置或时间。',
  'plan.list-changed': '{by} 更改了装船清单：增加 {added} 个，取消 {cancelled} 个。',
  'queue.not-paused': '航次 {call} 上 {crane} 的作业队列没有暂停。',
  'queue.paused': '航次 {call} 上 {crane} 的作业队列已暂停：不再开始新的指令。可以恢复它。',
  'queue.paused-by-person': '人工暂停。',
} as const;
