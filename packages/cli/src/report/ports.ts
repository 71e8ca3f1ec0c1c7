import type { PortCode } from '@estiba/port';

/** How a port of discharge is drawn: a colour by its place in the rotation, and a letter of its own. */
export interface PortMark {
  readonly port: PortCode;
  readonly letter: string;
  /** Index of the colour class `p0`, `p1` … */
  readonly index: number;
  /** False for a port that only boxes aboard name: the ship does not call there. */
  readonly inRotation: boolean;
}

/** Marks for every port of the rotation and every other one a box aboard names, in that order. */
export function markPorts(rotation: readonly PortCode[], others: Iterable<PortCode>): ReadonlyMap<PortCode, PortMark> {
  const marks = new Map<PortCode, PortMark>();
  const taken = new Set<string>();
  const add = (port: PortCode, inRotation: boolean): void => {
    if (marks.has(port)) return;
    const letter = pickLetter(port, taken);
    taken.add(letter);
    marks.set(port, { port, letter, index: marks.size, inRotation });
  };
  for (const port of rotation) add(port, true);
  for (const port of [...new Set(others)].sort()) add(port, false);
  return marks;
}

/** The first letter of the place in the LOCODE that is still free (`CNSHA` → S, H, A, then C, N), else the next free sign. */
function pickLetter(port: string, taken: ReadonlySet<string>): string {
  const candidates = [...port.slice(2), ...port.slice(0, 2), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
  return candidates.find((char) => /[A-Z0-9]/.test(char) && !taken.has(char)) ?? '?';
}
