import type { Milliseconds } from '@estiba/base';
import type { Command, LinkStatus } from '@estiba/terminal';
import { commandOf } from './command-key.ts';

const REPEAT = 10_000;

/** Tells the terminal whether there is word of a machine: when that changes, and again while the terminal thinks otherwise. */
export class LinkTeller {
  /** What the terminal knows. */
  known: LinkStatus = 'never';
  #told: LinkStatus = 'never';
  #toldAt = Number.NEGATIVE_INFINITY;

  tell(machine: string, link: LinkStatus, now: Milliseconds): readonly Command[] {
    if (link === 'never') return [];
    const isNews = link !== this.#told || (link !== this.known && now - this.#toldAt >= REPEAT);
    if (!isNews) return [];
    this.#told = link;
    this.#toldAt = now;
    return [commandOf('observeLink', { id: machine, link }, machine, now)];
  }
}
