/** 拖入的报文不能使用的原因。 */
export const readingReasons = {
  'reading.plans': '需要一份积载图（BAPLIE），给出了 {found} 份。',
  'reading.no-load-list': '没有给出 {call} 的装船清单（COPRAR）。也许应把各航线的清单与积载图一起拖入。',
  'reading.other-ship': '该 {type} 属于 {name}，而不是 {ship}。也许属于另一航次。',
  'reading.no-slot': '箱 {box} 的船上位置无法读取：{slot}。',
  'reading.busy': '此刻正在读取其他文件。也许应过几秒再试。',
} as const;
