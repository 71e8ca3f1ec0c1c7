import type { Message } from '../world/post.ts';

/**
 * Messages by client, then by topic, and on each topic as they came: the same on every run, though a broker may let one topic overtake
 * another.
 */
export function inOrder(messages: readonly Message[]): readonly Message[] {
  const keyed = messages.map((message) => ({ message, key: `${message.client} ${message.topic}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ message }) => message);
}
