import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { draftDeedOf, isLooking, type PressedKey } from './draft-keys.ts';
import { mayEditDrafts, whyNot } from './rights.ts';

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test('W27: boxes are chosen, taken in hand, set down and put back by keys, and edits undone and made again; arrows are the drawing’s', () => {
  const deeds = ['Enter', ' ', 'Escape', 'Delete', 'k', 'K', 'w', 'o', 'r', 'i'].map((key) => draftDeedOf(press(key)));
  assert.deepEqual(deeds, [
    'hold-or-set',
    'choose',
    'let-go',
    'take-off',
    'lock',
    'unlock',
    'choose-above',
    'leave-out',
    'repair',
    'details',
  ]);
  const ctrl = (key: string, shiftKey = false) => draftDeedOf(press(key, { ctrlKey: true, shiftKey }));
  assert.deepEqual([ctrl('z'), ctrl('Z', true), ctrl('y'), ctrl('a'), ctrl('k')], ['undo', 'redo', 'redo', 'choose-all', null]);
  assert.deepEqual(draftDeedOf(press('z', { metaKey: true })), 'undo');
  for (const key of ['ArrowLeft', 'PageUp', 'Tab', 'g', '/', 'z']) assert.equal(draftDeedOf(press(key)), null, key);
  assert.equal(draftDeedOf(press('k', { altKey: true })), null);
});

test('W28: who may not make plans sees drafts and is told why they cannot be changed; so is everybody while the planner is at one or it is the plan', () => {
  const [viewer, planner] = [{ commands: ['placeHold'] }, { commands: ['acceptPlan'] }];
  assert.deepEqual([mayEditDrafts(viewer), mayEditDrafts(planner)], [false, true]);
  const free = { isCommitted: false, isAtWork: false, isGone: false };
  assert.equal(whyNot(free, planner), null);
  assert.equal(whyNot(free, viewer), 'noRight');
  assert.equal(whyNot({ ...free, isAtWork: true }, planner), 'isFinishing');
  assert.equal(whyNot({ ...free, isCommitted: true }, planner), 'isPlan');
  assert.equal(whyNot({ ...free, isGone: true, isAtWork: true }, planner), 'isGone');
  assert.deepEqual([isLooking('choose'), isLooking('choose-all'), isLooking('undo'), isLooking('hold-or-set')], [true, true, false, false]);
});
