import type { Pattern, Term } from '../palette/legend.ts';
import type { Colour, Theme } from '../palette/theme.ts';
import type { LineKind, LineState } from './lines.ts';

/** What a state looks like: ground, pattern and the width of its frame, so that none is told by colour alone. */
export interface StateLook {
  readonly fill: Colour;
  readonly pattern: Pattern;
  readonly frame: Colour;
  readonly frameWidth: number;
  readonly term: Term;
}

/** The looks of the states, also for a legend beside the chart. */
export const stateLooks = (theme: Theme): Readonly<Record<LineState, StateLook>> => ({
  done: { fill: theme.plain, pattern: 'plain', frame: theme.line, frameWidth: 1, term: { code: 'line.done' } },
  running: { fill: theme.wheel[0]!, pattern: 'diagonal', frame: theme.text, frameWidth: 2, term: { code: 'line.running' } },
  planned: { fill: theme.ground, pattern: 'plain', frame: theme.line, frameWidth: 1.5, term: { code: 'line.planned' } },
  late: { fill: theme.warn, pattern: 'cross', frame: theme.bad, frameWidth: 2, term: { code: 'line.late' } },
});

/** The letter of a kind, also where there is no room for words. */
export const KIND_MARK: Readonly<Record<LineKind, string>> = {
  discharge: 'D',
  load: 'L',
  'restow-off': 'R−',
  'restow-on': 'R+',
  'open-lid': '⌃',
  'close-lid': '⌄',
};
