/** 修复为何移动某箱，或为何无法修复。 */
export const repairReasons = {
  'repair.stood-on': '箱 {box} 原堆在要移动的 {on} 上。',
  'repair.makes-way': '箱 {box} 让位：{slot} 要放 {for}。',
  'repair.keeps-away': '箱 {box} 离 {from} 太近。',
  'repair.too-much': '箱 {box} 对其所在列过重或过高。',
  'repair.changes-with': '箱 {box} 与 {with} 互换。',
  'repair.makes-room': '箱 {box} 把位置让给找不到其他位置的 {for}。',
  'repair.broke-rule': '箱 {box} 在原位违反规则。',
  'repair.for-the-ship': '箱 {box} 与 {with} 互换，使船舶保持在限值之内。',
  'repair.was-ashore': '箱 {box} 原来在船上没有位置。',
  'repair.no-place': '箱 {box} 在船上找不到位置，留在岸上。',
  'repair.stuck': '箱 {box} 不能放到那里：{by} 挡住且不得移动。也许应先解锁。',
  'repair.too-many': '有 {boxes} 箱在所要的位置违反规则，超过一次修复所能处理的 {most} 箱。也许一次少移一些。',
} as const;
