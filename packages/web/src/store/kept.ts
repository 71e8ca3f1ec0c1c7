import { Value } from './value.ts';

/** A choice of this browser's user, kept for the next time. What is kept and is no choice any more counts as none. */
export function keptChoice<T extends string>(name: string, choices: readonly T[], first: T): Value<T> {
  const kept = read(name);
  const value = new Value<T>(choices.find((choice) => choice === kept) ?? first);
  value.subscribe(() => write(name, value.get()));
  return value;
}

/** A browser may refuse to keep anything; then a choice lasts as long as the page. */
export function read(name: string): string | null {
  try {
    return localStorage.getItem(`estiba.${name}`);
  } catch {
    return null;
  }
}

export function write(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`estiba.${name}`);
    else localStorage.setItem(`estiba.${name}`, text);
  } catch {
    // Refused: see `read`.
  }
}
