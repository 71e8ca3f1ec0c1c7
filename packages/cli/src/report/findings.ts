import type { Outcome, SourceFinding } from '../outcome.ts';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';
import { folded, table } from './table.ts';

/** Findings of one code the page shows; all of them stand in `exceptions.csv`. */
const shownOfOneCode = 40;

/** What was found in the inputs: a summary by code, most serious first, and the findings themselves folded away. */
export function findingsSection({ words }: Scene, { findings }: Outcome): Html {
  if (findings.length === 0) return html``;
  const groups = [...Map.groupBy(findings, (finding) => finding.code).values()].sort(
    (a, b) => seriousness(a) - seriousness(b) || b.length - a.length,
  );
  const summary = table(
    words.say('findings.summary'),
    [
      { head: words.say('findings.severity') },
      { head: words.say('exceptions.count'), isNumber: true },
      { head: words.say('exceptions.example') },
      { head: words.say('findings.source') },
    ],
    groups.flatMap((group) => {
      const first = group[0];
      if (first === undefined) return [];
      return [[words.say(`findings.${first.severity}`), words.number(group.length), words.finding(first), placeOf(first)]];
    }),
  );
  const shown = groups.flatMap((group) => group.slice(0, shownOfOneCode));
  const list = table(
    words.say('findings.caption'),
    [{ head: words.say('findings.severity') }, { head: words.say('findings.source') }, { head: words.say('exceptions.what') }],
    shown.map((finding) => [words.say(`findings.${finding.severity}`), placeOf(finding), words.finding(finding)]),
  );
  return html`<h3>${words.say('findings.title', { count: findings.length })}</h3>${summary}${shown.length === groups.length ? '' : folded(words.say('exceptions.list', { shown: shown.length, count: findings.length }), list)}`;
}

const order = { error: 0, warning: 1, info: 2 } as const;

function seriousness(group: readonly SourceFinding[]): number {
  return Math.min(...group.map((finding) => order[finding.severity]));
}

/** `a.edi:12` where the finding has a place in its file; in a file that is one long line, the segment: `a.edi:1#345`. */
export function placeOf({ source, line, segment }: SourceFinding): string {
  if (line === 0) return source;
  return line === 1 && segment > 1 ? `${source}:1#${segment}` : `${source}:${line}`;
}
