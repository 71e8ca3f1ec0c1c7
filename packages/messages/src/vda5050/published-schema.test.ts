import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reason } from '@estiba/base';
import fc from 'fast-check';
import type { ActionState, JsonValue, VehicleState } from '../equipment.ts';
import { GENERIC, head, KINDS, kindsOf, VERSIONS } from '../testing/equipment/messages.ts';
import { changes, mutate } from '../testing/equipment/mutate.ts';
import { published } from '../testing/equipment/published.ts';
import { SKIPPED } from '../testing/shared-data.ts';

const numRuns = Number(process.env.ESTIBA_RUNS ?? 60);

/** The schema of 2.1 lacks the status PAUSED, which its text has; the text goes before. */
const awake = (word: ActionState): ActionState => ({
  ...word,
  status: word.status === 'PAUSED' || word.status === 'RETRIABLE' ? 'RUNNING' : word.status,
});
const asSchemaHas = (version: string, kind: string, word: unknown): unknown => {
  if (version !== '2.1' || kind !== 'state') return word;
  const state = word as VehicleState;
  return {
    ...state,
    actionStates: state.actionStates.map(awake),
    instantActionStates: state.instantActionStates.map(awake),
    zoneActionStates: state.zoneActionStates.map(awake),
  };
};

for (const version of VERSIONS) {
  for (const kind of kindsOf(version)) {
    const { words, encode, decode } = KINDS[kind];
    const validate = published(version, kind);
    const skip = validate === null ? SKIPPED : false;

    test(`VDA1 ${version} ${kind}: what is written passes the published schema`, { skip }, () => {
      fc.assert(
        fc.property(words, head, (word, sent) => {
          const text = encode(asSchemaHas(version, kind, word) as never, GENERIC[version], sent);
          assert.ok(text.ok, JSON.stringify(text));
          assert.ok(validate?.(JSON.parse(text.value)), JSON.stringify(validate?.errors, null, 1));
        }),
        { numRuns },
      );
    });

    test(`VDA3 ${version} ${kind}: what the published schema lets pass is read`, { skip }, () => {
      fc.assert(
        fc.property(words, head, changes, (word, sent, all) => {
          const text = encode(word as never, GENERIC[version], sent);
          assert.ok(text.ok);
          const mutated = mutate(JSON.parse(text.value) as JsonValue, all);
          // Only what the schema lets pass is counted as a run; too few of them fail the test.
          fc.pre(validate?.(mutated) === true);
          const read = decode(JSON.stringify(mutated), GENERIC[version]);
          const refused = read.ok ? [] : read.reasons.filter((one) => !isBeyondSchemas(one));
          assert.deepEqual(refused, []);
        }),
        { numRuns: Math.ceil(numRuns / 4), maxSkipsPerRun: 500 },
      );
    });
  }
}

/**
 * What no schema asks and we do: names that can be stored, whole numbers that are whole, dates there are, values of bounded depth; and one list
 * of names that only the text of the standard has.
 */
const BEYOND_SCHEMAS = new Set(['json.characters', 'json.too-great', 'json.length', 'json.depth', 'json.timestamp', 'vda.edge-ends']);
const isBeyondSchemas = ({ code, params }: Reason) => BEYOND_SCHEMAS.has(code) || String(params.path).endsWith('.orientationType');
