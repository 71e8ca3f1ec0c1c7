/**
 * Renews a lease until it is stopped. `lost` is called once: when it is another's, or when it could not be renewed for as long as it runs, so that
 * another may have it.
 */
export function keepLease(renew: () => Promise<boolean>, leaseFor: number, lost: () => void): () => void {
  let stopped = false;
  let renewedAt = performance.now();
  let underWay = false;
  const timer = setInterval(() => void tick(), leaseFor / 4);
  timer.unref();

  const stop = (): void => {
    stopped = true;
    clearInterval(timer);
  };
  const tick = async (): Promise<void> => {
    if (underWay) return giveUpWhenLate();
    underWay = true;
    const askedAt = performance.now();
    const answer = await renew().catch(() => null);
    underWay = false;
    if (stopped) return;
    if (answer === true) renewedAt = askedAt;
    if (answer === false) giveUp();
    if (answer === null) giveUpWhenLate();
  };
  const giveUpWhenLate = (): void => {
    if (performance.now() - renewedAt > leaseFor) giveUp();
  };
  const giveUp = (): void => {
    if (stopped) return;
    stop();
    lost();
  };
  return stop;
}
