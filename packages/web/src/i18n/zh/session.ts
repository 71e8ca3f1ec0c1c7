import type { Messages } from '../messages.ts';

export const session: Messages['session'] = {
  title: '登录',
  user: '用户名',
  password: '密码',
  enter: '登录',
  ended: '会话已结束。请重新登录，即可回到原处。',
  signedOut: '您已退出登录。',
  unreachable: '服务器没有应答。可能正在重启；本页会自动重试。',
  changeTitle: '设置自己的密码',
  changeWhy: '一次性密码只有一个用途：设置自己的密码。',
  current: '一次性密码',
  next: '新密码',
  rule: '至少 12 个字符；最好用几个互不相关的词。',
  change: '使用此密码',
  show: '显示',
  hide: '隐藏',
};
