import { textTable } from '../show/text-table.ts';
import type { Speaker } from '../words/speaker.ts';
import type { StateInShort } from './state-in-short.ts';

/** Exceptions that are printed; all of them are in the JSON. */
const mostExceptions = 10;

/** A terminal on a page, as text. */
export function stateText(short: StateInShort, words: Speaker): string {
  const parts = [
    calls(short, words),
    equipment(short, words),
    jobs(short, words),
    ...counts(short, words),
    weather(short, words),
    exceptions(short, words),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function block(heading: string, rows: readonly (readonly (string | number)[])[]): string {
  return rows.length === 0 ? '' : [heading, ...textTable(rows).map((line) => `  ${line}`)].join('\n');
}

function calls({ calls: all }: StateInShort, words: Speaker): string {
  const head = ['', '', '', '', words.say('short.lines'), words.say('short.aboard'), words.say('short.left-out')];
  const rows = all.map(({ call, vessel, phase, berth, cranes, done, begun, lines, aboard, leftOut }) => [
    call,
    vessel,
    words.value(phase),
    `${berth} ${cranes.join(' ')}`,
    `${done} / ${begun} / ${lines}`,
    aboard,
    leftOut,
  ]);
  return block(words.say('short.calls'), rows.length === 0 ? [] : [head, ...rows]);
}

function equipment({ equipment: fleets }: StateInShort, words: Speaker): string {
  const head = ['', words.say('short.working'), words.say('short.free'), words.say('short.unfit')];
  const rows = fleets.map(({ kind, working, free, unfit }) => [words.value(kind), working, free, unfit]);
  return block(words.say('short.equipment'), rows.length === 0 ? [] : [head, ...rows]);
}

function jobs({ jobs: open }: StateInShort, words: Speaker): string {
  const rows = open.map(({ kind, stage, count, waiting }) => [
    words.value(kind),
    words.value(stage),
    count,
    waiting === 0 ? '' : `${waiting} ${words.say('short.waiting')}`,
  ]);
  return block(words.say('short.jobs'), rows);
}

function counts({ ended, units, yard, holds }: StateInShort, words: Speaker): string[] {
  const line = (heading: string, all: Readonly<Record<string, number>>): string => {
    const told = Object.entries(all).map(([name, count]) => `${name.split(' ').map(words.value).join(' ')} ${words.number(count)}`);
    return told.length === 0 ? '' : `${heading}: ${told.join(' · ')}`;
  };
  const lines = [
    line(words.say('short.ended'), ended),
    line(words.say('short.units'), units),
    line(words.say('short.yard'), yard),
    line(words.say('short.holds'), holds),
  ];
  return [lines.filter((text) => text !== '').join('\n')];
}

function weather({ handovers, visitors, isWindStopped, closedBerths }: StateInShort, words: Speaker): string {
  const lines = [words.say('short.meetings', { handovers, visitors })];
  if (isWindStopped) lines.push(words.say('short.wind'));
  if (closedBerths.length > 0) lines.push(words.say('short.closed', { berths: closedBerths.join(', ') }));
  return lines.join('\n');
}

function exceptions({ exceptions: all }: StateInShort, words: Speaker): string {
  const rows = all.slice(0, mostExceptions).map(({ id, about, reason, takenBy }) => [id, about, takenBy ?? '', words.running(reason)]);
  if (all.length > mostExceptions) rows.push([words.say('short.more', { count: all.length - mostExceptions }), '', '', '']);
  return block(words.say('short.exceptions'), rows);
}
