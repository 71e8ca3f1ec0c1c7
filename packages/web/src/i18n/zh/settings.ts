import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  title: '设置',
  here: '这些设置保存在本浏览器中。',
  language: '语言',
  theme: '主题',
  system: '跟随设备',
  light: '浅色',
  dark: '深色',
  room: '控制室',
  roomHint: '低亮度暗色，适合夜间值班的控制室。',
  time: '时间',
  size: '文字和按钮大小',
  normal: '正常',
  large: '大（戴手套操作、大屏幕）',
  you: '您',
  signedInAs: (name, role) => `当前用户：${name}（${role}）。`,
  about: '关于服务器',
  site: '码头',
  entries: '日志条目',
};
