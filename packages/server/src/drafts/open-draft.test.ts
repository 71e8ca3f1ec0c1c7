import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { fakeServer } from '../testing/fake-app.ts';
import { plannedCall } from '../testing/planned-call.ts';
import type { Deed, DraftRecord } from './draft-record.ts';
import { nothingPlanned } from './kept-plan.ts';
import { OpenDraft } from './open-draft.ts';

const call = await plannedCall(await fakeServer());
const [{ id: box }] = call.loadList as [(typeof call.loadList)[0]];
const question = { call, ashore: new Set<never>(), leftOut: [] };

/** A draft that holds these deeds. */
function holding(deeds: readonly Deed[]): OpenDraft {
  const edits = deeds.map((deed, i) => ({ number: i + 1, by: 'one', at: 0, deed }));
  const record: DraftRecord = {
    form: 1,
    id: 'x',
    name: '',
    call: call.id,
    by: 'one',
    begunAt: 0,
    plan: null,
    revision: 0,
    question: 1,
    start: nothingPlanned,
    startMarks: { locks: [], leftOut: [], cranes: [] },
    edits,
    done: edits.length,
    edit: edits.length,
    last: { by: 'one', at: 0, what: 'lock' },
    committed: null,
  };
  return new OpenDraft(record, question);
}
const refusal = (draft: OpenDraft): string | null => {
  const edited = draft.edit({ does: 'lock', boxes: [box] }, 'one', 0);
  return edited.ok ? null : edited.objections[0]!.reasons[0]!.code;
};

test('DR2: a draft holds so many edits, and so many boxes in them; it can be undone, and then holds more again', () => {
  const lock: Deed = { does: 'lock', boxes: [box] };
  const many = holding(Array(5000).fill(lock));
  assert.equal(refusal(many), 'draft.too-many-edits');
  assert.ok(many.undo('one', 0));
  assert.equal(refusal(many), null);

  const large = holding(Array(6).fill({ does: 'lock', boxes: Array(100_000).fill(box) }));
  assert.equal(refusal(large), 'draft.too-large');
  assert.ok(large.undo('one', 0));
  assert.equal(large.whyFull(), null, 'as many as it can hold');
  assert.equal(refusal(large), null);
  assert.equal(refusal(large), 'draft.too-large');
});
