import type { Messages } from '../messages.ts';

export const keys: Messages['keys'] = {
  title: '键盘',
  palette: '前往画面、设备、航次、集装箱；或执行操作',
  help: '本帮助',
  find: '查找集装箱',
  time: '切换港口时间和 UTC',
  language: '下一种语言',
  close: '关闭已打开的内容，或取消选择',
  goThen: (letter) => `再按 ${letter}`,
  rows: '在列表中移动',
  select: '选择该行',
};
