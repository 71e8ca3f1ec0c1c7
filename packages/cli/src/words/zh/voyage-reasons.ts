/** 航次文件中的错误。 */
export const voyageReasons = {
  'voyage.form': '{path}：{value}。{advice}',
  'voyage.more': '……另有 {count} 处。',
  'voyage.port-twice': '{path}：船舶两次靠泊 {value}。{advice}',
  'voyage.too-many-ports': '{path}：{value} 个港口。{advice}',
  'voyage.crane-twice': '{path}：{value} 台岸桥中有两台同名。{advice}',
  'voyage.box-twice': '{path}：{value} 重复。{advice}',
  'voyage.box-made-up': '{path}：{value} 是为预计箱编造的箱号。{advice}',
  'voyage.weight': '{path}：{value} kg。{advice}',
  'voyage.size-type': '{path}：{value} 不是已知的尺寸类型代码。{advice}',
  'voyage.too-many-expected': '{path}：预计 {value} 箱。{advice}',
  'voyage.no-reefer': '{path}：{value} 不是冷藏箱。{advice}',
  'voyage.no-such-tank': '{path}：船上没有液舱 {value}。{advice}',
  'voyage.tank-overfull': '{path}：{value} t。{advice}',
} as const;
