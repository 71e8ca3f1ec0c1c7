/**
 * For a child's own side: ends it when the process that started it is gone, however that ended (the channel between them closes with it),
 * and when it is told to stop. Ctrl-C reaches the whole process group; the parent decides when a child goes.
 */
export function endWithParent(close: () => Promise<void> | void = () => undefined): void {
  const end = (): void => {
    void Promise.resolve(close()).finally(() => process.exit(0));
  };
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message) => {
    if (isStop(message)) end();
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', end);
}

function isStop(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'stop';
}
