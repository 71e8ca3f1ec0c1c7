import type { values as english } from '../en/values.ts';

/** 作为原因参数出现的词语。 */
export const values: Readonly<Record<keyof typeof english, string>> = {
  'value.fore': '艏部',
  'value.aft': '艉部',
  'value.fore middle': '前半贝，贝中部',
  'value.aft middle': '后半贝，贝中部',
  'value.port': '左舷',
  'value.starboard': '右舷',
  'value.deck': '甲板',
  'value.hold': '舱内',
  'value.load': '装船',
  'value.discharge': '卸船',
  'value.restow-off': '倒箱卸出',
  'value.restow-on': '倒箱装回',
  'value.securing': '绑扎与角柱',
  'value.dangerous-goods': '危险货物',
  'value.reefers': '冷藏插座',
  'value.out-of-gauge': '超限',
  'value.stack-weight': '列重',
  'value.strength': '船体强度',
  'value.visibility': '前方视野',
};
