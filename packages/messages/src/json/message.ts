import { type Reason, refuse, type Result, succeed } from '@estiba/base';
import { machineReason } from './catalogue.ts';
import type { Codec } from './codec.ts';
import { utf8Text } from './utf8.ts';
import { JSON_LIMITS, type JsonLimits, STRICT, type Tolerance, Trail } from './trail.ts';

/** What was read, and how it departed from its standard. */
export interface ReadMessage<Word> {
  readonly word: Word;
  readonly deviations: readonly Reason[];
}

/** Bytes or text to a word. Never throws, whatever it is given. */
export function readMessage<Word>(
  input: string | Uint8Array,
  codec: Codec<Word>,
  tolerance: Tolerance = STRICT,
  limits: JsonLimits = JSON_LIMITS,
): Result<ReadMessage<Word>> {
  if (input.length > limits.bytes) return refuse(machineReason('json.size', { size: input.length, limit: limits.bytes }));
  const content = typeof input === 'string' ? input : utf8Text(input);
  if (content === null) return refuse(machineReason('json.utf8', { size: input.length }));
  const parsed = parse(content);
  if (!parsed.ok) return parsed;
  const trail = new Trail(tolerance, limits);
  const word = codec.read(parsed.value, trail);
  return trail.problems.length > 0 ? refuse(...trail.problems) : succeed({ word, deviations: trail.deviations });
}

function parse(content: string): Result<unknown> {
  try {
    return succeed(JSON.parse(content));
  } catch {
    return refuse(machineReason('json.syntax', { text: content.slice(0, 60).toWellFormed(), size: content.length }));
  }
}

/** A word to text, or why it cannot be said. */
export function writeMessage<Word>(word: Word, codec: Codec<Word>): Result<string> {
  const trail = new Trail();
  const value = codec.write(word, trail);
  return trail.problems.length > 0 ? refuse(...trail.problems) : succeed(JSON.stringify(value));
}
