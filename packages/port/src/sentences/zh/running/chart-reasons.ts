/** 船舶不能靠在该处、靠泊不能移动的原因，以及互相妨碍的岸桥：泊位图和岸线图所说明的内容。 */
export const chartReasons = {
  'berth.taken': '该时段 {other} 已靠在此处：两船争用 {metres} 米岸线。',
  'berth.clearance': '与 {other} 之间只剩 {metres} 米；至少需要 {least} 米。',
  'berth.too-deep': '吃水 {draught} 米超过泊位 {berth} 的水深限制：最多 {most} 米。',
  'stay.not-a-draft': '当前显示的是现行计划：不能在其中移动航次 {call}。可以先新建草案。',
  'stay.locked': '航次 {call} 已锁定位置和时间。可以先解锁。',
  'stay.begun': '航次 {call} 的状态为“{phase}”：只有尚未到港的船才能移动。',
  'crane.order': '岸桥 {crane}（{bay} 贝）与 {other}（{otherBay} 贝）将互相越过。',
  'crane.clearance': '岸桥 {crane}（{bay} 贝）与 {other}（{otherBay} 贝）相距 {metres} 米；至少需要 {least} 米。',
  'bay.nothing-left': '{bay} 贝没有可再分配的作业：所有指令都已开始或完成。',
  'crane.not-in-service': '岸桥 {crane} 已停用。可以把该贝位交给别的岸桥。',
  'crane.out-of-reach': '岸桥 {crane} 的作业范围是岸线 {from} 至 {to} 米；{bay} 贝位于 {metre} 米处。',
  'quay.not-to-be-moved': '作业只能在岸桥泳道视图中移动。可以切换到该视图。',
  'quay.block-begun': '岸桥 {crane} 在 {bay} 贝的作业已经开始：不能移动。',
} as const;
