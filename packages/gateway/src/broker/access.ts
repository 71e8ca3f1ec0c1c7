/** Which topics a client may publish to and read, as MQTT topic filters. */
export interface Access {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** True when the topic, which has no wildcards, is one of the filter's. */
export function matches(filter: string, topic: string): boolean {
  return !/[+#]/.test(topic) && covers(filter, topic);
}

/**
 * True when every topic the asked filter stands for is one of the allowed filter's (MQTT 3.1.1, 4.7). `+` and `#` never reach topics
 * that begin with `$`.
 */
export function covers(allowed: string, asked: string): boolean {
  if (asked.startsWith('$') !== allowed.startsWith('$')) return false;
  const may = allowed.split('/');
  const wants = asked.split('/');
  for (let i = 0; i < may.length; i++) {
    if (may[i] === '#') return wants.length >= i;
    if (i >= wants.length || wants[i] === '#') return false;
    if (may[i] !== '+' && may[i] !== wants[i]) return false;
  }
  return wants.length === may.length;
}

export const mayPublish = (access: Access, topic: string): boolean => access.publish.some((filter) => matches(filter, topic));
export const maySubscribe = (access: Access, filter: string): boolean => access.subscribe.some((allowed) => covers(allowed, filter));
