import type { Messages } from '../messages.ts';

export const yard: Messages['yard'] = {
  visitors: '外集卡',
  noVisitors: '场内没有外集卡。',
  visitor: '外集卡',
  purpose: '业务',
  exchange: '交接位置',
  phase: '阶段',
  title: '堆场图',
  block: '箱区',
  boxes: '箱数',
  reefers: '冷藏箱',
  holds: '锁定',
  machines: '设备',
  list: '箱区列表',
  map: '码头前沿和堆场图',
  mapHint: '方向键移动地图，加减键缩放。下方列表以文字说明同样内容。',
  noMap: '无法获取码头布局。',
  ships: '在泊船舶',
  fit: '整个码头',
  zoomIn: '放大',
  zoomOut: '缩小',
};
