/**
 * Messages: bytes to words and back, pure.
 *
 * Reading. `readEdifact(bytesOrText)` gives an `Interchange`: envelopes, typed messages, findings, and an account of every box.
 * `streamEdifact(chunks)` (or `streamEdifactAsync`) yields the same one by one in bounded memory. Both know BAPLIE, MOVINS,
 * COPRAR, COARRI, CODECO, VERMAS, IFTSAI, APERAK and CONTRL by their UNH, keep the segments of any other message, and never
 * throw for what the input holds: every departure from the standard is a `Finding` with line and segment. `explain(finding)`
 * says it in a sentence with advice.
 *
 * Writing. `writeDeparturePlan`, `writeLoadInstruction`, `writeMoveReport` make messages of the words of `port`;
 * `writeBoxMessage` and `writeMessage` write what was read; `writeInterchange` puts messages into one envelope.
 *
 * Between. `mergeLoadLists` makes one load list of many lines' lists; `applyVerifiedMasses` brings VERMAS into it;
 * `answer` builds CONTRL and APERAK from the findings of what was read.
 */
export { answer, type Answer, type AnswerOptions } from './answer/answer.ts';
export { applyVerifiedMasses, type VerifiedList } from './call/apply-verified-masses.ts';
export { isSameVessel } from './call/check-same-call.ts';
export { mergeLoadLists, type MergedLoadList } from './call/merge-load-lists.ts';
export { CATALOGUE, type FindingCode } from './catalogue/index.ts';
export { explain } from './explain.ts';
export * from './finding.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { MAPS } from './maps/index.ts';
export { messageDate } from './parts/date.ts';
export type { ReadEvent, ReadOptions } from './read/interchange-reader.ts';
export { readEdifact, streamEdifact, streamEdifactAsync } from './read/read-edifact.ts';
export { readSegments } from './read/read-segments.ts';
export type { Segment } from './syntax/segment.ts';
export * from './words/box.ts';
export * from './words/envelope.ts';
export * from './words/interchange.ts';
export * from './words/message.ts';
export * from './words/message-date.ts';
export * from './words/place.ts';
export * from './words/transport.ts';
export * from './write/new-message.ts';
export * from './write/write-interchange.ts';
export * from './write/write-message.ts';
