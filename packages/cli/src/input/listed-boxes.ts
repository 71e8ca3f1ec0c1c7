import { applyVerifiedMasses, type BoxMessage, type Finding, mergeLoadLists } from '@estiba/messages';
import type { Container } from '@estiba/port';
import { type Given, type GivenMessage, loadLists, verifications } from './given.ts';
import type { Notes } from './note.ts';

/** All load lists of a call as one. */
export interface ListedBoxes {
  readonly boxes: readonly Container[];
  /** The port they are loaded at; empty where no list says it. */
  readonly port: string;
  readonly voyage?: string;
}

/** Merges the load lists and brings the verified masses into them. */
export function listedBoxes(given: Given, notes: Notes): ListedBoxes {
  const lists = loadLists(given);
  const masses = verifications(given);
  if (lists.length === 0) return { boxes: [], port: '' };
  const merged = mergeLoadLists(lists.map(({ message }) => message));
  const verified = applyVerifiedMasses(
    merged.boxes,
    masses.map(({ message }) => message),
  );
  for (const finding of merged.findings) notes.findings.push({ ...finding, source: fileOf(finding, lists) });
  for (const finding of verified.findings) notes.findings.push({ ...finding, source: fileOf(finding, masses) });
  const [voyage] = merged.voyages;
  return { boxes: verified.boxes, port: merged.port, ...(voyage !== undefined && { voyage }) };
}

/** The file a finding about several messages speaks of: that of the message it names. */
function fileOf({ params }: Finding, messages: readonly GivenMessage<BoxMessage>[]): string {
  const named = messages.filter(({ message }) => message.header.reference === params['message']);
  return (named.find(({ message }) => message.envelope?.sender === params['sender']) ?? named[0])?.file ?? String(params['message'] ?? '');
}
