/** The promise's outcome, or an error with `text` after that many milliseconds, or at once when `stop` says so. */
export async function withTimeout<Value>(ms: number, text: string, promise: Promise<Value>, stop?: AbortSignal): Promise<Value> {
  let end: () => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(text)), ms);
    const stopped = (): void => reject(new Error('stopped'));
    stop?.addEventListener('abort', stopped, { once: true });
    if (stop?.aborted) stopped();
    end = () => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', stopped);
    };
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    end();
  }
}
