import type { Call } from '@estiba/port';
import { makeCall } from '../../plan/calls.ts';

const classes = [1100, 2800, 5000, 9000] as const;
const fills = [0.8, 0.95];
const TIMES = 2;
const FIRST_SEED = 2001;

/** The calls of one half: odd seeds to learn from, even ones held back. Dense and easy calls, small and large, in turn. */
export function callsOf(half: 'train' | 'test'): Call[] {
  const calls: Call[] = [];
  for (let time = 0; time < TIMES; time++) {
    classes.forEach((vessel, i) =>
      fills.forEach((utilisation, j) => {
        const number = (time * classes.length + i) * fills.length + j;
        const seed = FIRST_SEED + 2 * number + (half === 'test' ? 1 : 0);
        calls.push(makeCall({ name: `${vessel}`, vessel, utilisation, ports: 4 + ((3 * number + i) % 7), seed }));
      }),
    );
  }
  return calls;
}
