import { type Finding, FindingLog } from '../finding.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { Decoder } from '../syntax/decoder.ts';
import type { Segment } from '../syntax/segment.ts';
import { SegmentSplitter } from '../syntax/segment-splitter.ts';

/** Cuts an input, in chunks of any size, into segments and hands on each; returns the findings of that. */
export function readSegments(chunks: Iterable<Uint8Array | string>, onSegment: (segment: Segment) => void): Finding[] {
  const findings: Finding[] = [];
  const log = new FindingLog((finding) => findings.push(finding));
  const splitter = new SegmentSplitter(onSegment, log, DEFAULT_LIMITS.segmentLength);
  const decoder = new Decoder();
  for (const chunk of chunks) {
    const { text, marks } = typeof chunk === 'string' ? { text: chunk, marks: [] } : decoder.decode(chunk);
    splitter.push(text, marks);
  }
  const { text, marks } = decoder.end();
  splitter.push(text, marks);
  splitter.end();
  log.close();
  return findings;
}
