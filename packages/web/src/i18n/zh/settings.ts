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
  roomHint: '深暗,适合夜间昏暗的房间。',
  time: '时间',
  size: '文字和按钮大小',
  normal: '正常',
  large: '大,适合手套操作和大屏',
  you: '您',
  signedInAs: (name, role) => `以 ${name}(${role})登录。`,
  about: '关于服务器',
  site: '码头',
  entries: '日志条目',
};
