import { useEffect, useState } from 'react';
import { live } from '../live/use-live.ts';

/** After so long without a word from the server what is shown counts as old [ms]. */
const patience = 12_000;

/** Seconds since the server last said something, once that is too long; else 0. */
export function useStale(): number {
  const [age, setAge] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      const { at, heardAt } = live.line;
      const silence = heardAt === null ? 0 : Date.now() - heardAt;
      setAge(at === 'lost' || silence > patience ? Math.max(1, Math.round(silence / 1000)) : 0);
    }, 1000);
    return () => clearInterval(timer);
  }, []);
  return age;
}
