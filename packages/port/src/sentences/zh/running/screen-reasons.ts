/** 实时数据流或回放拒绝的原因。 */
export const screenReasons = {
  'frame.version': '数据帧的版本是 {version}，本端只认识 {ours}。可能页面比服务器旧：请重新加载。',
  'frame.broken': '数据帧的一部分（{part}）不正确：{value}。可能传输途中内容被改动。',
  'frame.not-json': '消息不是 JSON 对象，或者太长：{text}。可能是别的程序在使用此连接。',
  'replay.empty': '日志是空的：还没有历史。可以等码头作业后再来。',
  'replay.none': '没有正在进行的回放。可以先开始一个。',
  'replay.busy': '已有 {most} 个回放在进行，再多会拖慢码头系统。可以等别人结束一个。',
  'replay.unreadable': '无法显示历史：日志读取失败。可以先校验日志。',
} as const;
