import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type TruthReport, truthReport, World } from '@estiba/emulator';
import { openingCommands } from '@estiba/server';
import { EVENT_VERSION, type EventData, groundOf, type Json, type LogEntry, Terminal } from '@estiba/terminal';
import { smallCall } from './day/calls.ts';
import { compareWitnesses, type Findings } from './day/findings.ts';
import { LogWitness } from './day/log-witness.ts';
import { siteNamed } from './day/sites.ts';

const site = siteNamed('langstrand');
const scenario = smallCall(site, 5);
const call = scenario.calls[0]!;
const [one, other] = scenario.inventory.map(({ container, position }) => ({ box: container.id, place: { at: 'yard', position } as const }));
assert.ok(one !== undefined && other !== undefined);

const terminal = new Terminal(groundOf(site));
const opening = openingCommands(site, scenario).flatMap((command): LogEntry[] => {
  const done = terminal.execute(command, scenario.start);
  assert.ok(done.ok);
  return done.value.entries.map((entry) => ({ ...entry, seq: 0 }));
});
const truth = truthReport(new World(site, scenario));

/** Findings on the beginning of a day, with these moves after it, where the world says this. */
function findingsOf(moves: readonly EventData['boxMoved'][], told: TruthReport = truth): Findings {
  const witness = new LogWitness(scenario);
  witness.take(opening);
  const about = { seq: 0, at: scenario.start, type: 'boxMoved', version: EVENT_VERSION.boxMoved, actor: 'estiba', command: '' };
  // An event's data is plain JSON, which its interface cannot say.
  witness.take(moves.map((data) => ({ ...about, data: data as unknown as Json })));
  return compareWitnesses(witness, terminal.state, told);
}

test('a day that has just begun has no plan and has not sailed, and all else is as it should be', () => {
  const { notSailed, slots, forgotten, ...others } = findingsOf([]);
  assert.equal(forgotten.length, call.loadList.length);
  assert.deepEqual(notSailed, [call.call]);
  assert.deepEqual(slots, [`${call.call}: never planned`]);
  assert.deepEqual(others, { yard: [], boxes: [], violations: [] });
});

test('a move from where a box is not, to where another one is, and one the world does not know are found', () => {
  const wrong = findingsOf([{ box: one.box, from: other.place, to: one.place, by: 'X' }]);
  assert.match(wrong.boxes[0] ?? '', /leaves/);
  const onto = findingsOf([{ box: one.box, from: one.place, to: other.place, by: 'X' }]);
  assert.match(onto.boxes[0] ?? '', new RegExp(`where ${other.box} is`));
  assert.ok(onto.yard.length >= 4, 'neither the state nor the world know of it');
  const away = findingsOf([{ box: one.box, from: one.place, to: { at: 'machine', machine: 'X' }, by: 'X' }]);
  assert.equal(away.yard.length, 2);
});

test('a box that the world has lost, or has twice, or has elsewhere is found, and what collided is told', () => {
  const places = Object.entries(truth.yard);
  const [[place, box] = ['', ''], [, second] = ['', '']] = places;
  assert.ok(box !== '' && second !== '');
  const lost = findingsOf([], { ...truth, yard: Object.fromEntries(places.slice(1)) });
  assert.deepEqual(lost.boxes, [`${box} is in 0 places`]);
  const doubled = findingsOf([], { ...truth, carried: { X: [box] } });
  assert.deepEqual(doubled.boxes, [`${box} is in 2 places`]);
  const swapped = findingsOf([], { ...truth, yard: { ...truth.yard, [place]: second } });
  assert.deepEqual(swapped.yard, [`moves and boxes, ${place}: ${box} and ${second}`]);
  const hit = findingsOf([], { ...truth, violations: [{ kind: 'collision', at: 0, between: ['A', 'B'], x: 0, y: 0 }] });
  assert.equal(hit.violations.length, 1);
});
