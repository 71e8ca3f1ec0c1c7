import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { columnsOfBoxes } from '@estiba/messages/frames';
import { parseSlot } from '@estiba/port';
import { BoxTable, MOVES, NO_BOX } from '@estiba/view';
import { boxRow } from '../../live/live.test-kit.ts';
import { draftBox, draftBoxes, ship, tableOf } from './draft.test-kit.ts';
import { factsOfDraft } from './draft-facts.ts';
import { slotsOfDraft } from './draft-slots.ts';

const at = (id: string, slot: string) => ({ ...boxRow(id), ...parseSlot(slot)!, at: 'ship' as const, of: 'C1' });

test('W20: a draft is drawn on the ship it works on: what stays, what it sets aboard; what leaves and what is under way off it are gone', () => {
  const rows = [at('STAYS', '0020182'), at('LEAVES', '0020184'), at('UNDERWAY', '0020282'), at('RESTOW', '0060182')];
  const boxes = new BoxTable(columnsOfBoxes([...rows, boxRow('LOAD'), boxRow('ASHORE'), boxRow('COMES')]));
  const draft = draftBoxes([draftBox('LOAD', '0020184'), draftBox('ASHORE', null), draftBox('RESTOW', '0060282', { isRestow: true })], {
    leaving: ['LEAVES'],
  });
  const stays = [
    { box: 'STAYS', slot: '0020182' },
    { box: 'COMES', slot: '0060382' },
  ];
  const slots = slotsOfDraft(ship, boxes, 'C1', draft, { revision: 1, stays });
  const told = (when: 'now' | 'later') => new Set([...slots[when]].flatMap((box) => (box === NO_BOX ? [] : [boxes.idOf(box)])));
  assert.deepEqual(told('now'), new Set(['STAYS', 'LEAVES', 'UNDERWAY', 'RESTOW']));
  assert.deepEqual(told('later'), new Set(['STAYS', 'COMES', 'LOAD', 'RESTOW']));
  assert.deepEqual(
    [...slots.restows].map((box) => boxes.idOf(box)),
    ['RESTOW'],
  );
  assert.deepEqual(slots.unknown, []);
  const strange = slotsOfDraft(ship, boxes, 'C1', draftBoxes([draftBox('NOBODY', '0020182'), draftBox('LOAD', '9999999')]), {
    revision: 1,
    stays: [],
  });
  assert.deepEqual([strange.unknown, strange.astray.length], [['NOBODY'], 1], 'a box nobody knows and a slot the ship has not are listed');
});

test('W20: loads, restows and boxes that leave are told apart, a bay that was given to a crane is that crane’s, and what breaks a rule is marked', () => {
  const boxes = tableOf('LOAD', 'RESTOW', 'LEAVES', 'STAYS');
  const draft = draftBoxes([draftBox('LOAD', '0020184'), draftBox('RESTOW', '0060182', { isRestow: true })], {
    leaving: ['LEAVES', 'GHOST'],
    cranes: [
      { bay: 6, crane: 'QC1' },
      { bay: 2, crane: 'QC2' },
    ],
  });
  const facts = factsOfDraft(boxes, draft, ship, ['LOAD', 'GHOST']);
  assert.deepEqual(
    [...facts.move].map((move) => MOVES[move]),
    ['load', 'restow', 'discharge', 'stays'],
  );
  assert.deepEqual(
    [facts.cranes, [...facts.crane].slice(0, 2)],
    [
      ['QC1', 'QC2'],
      [1, 0],
    ],
  );
  assert.deepEqual([...facts.violation], [2, 0, 0, 0]);
});
