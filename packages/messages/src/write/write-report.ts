import { writeKeyed } from '../parts/keyed-text.ts';
import { APERAK_96A, CONTRL_4 } from '../maps/plain-forms.ts';
import { segmentText } from '../syntax/segment-writer.ts';
import type { ApplicationError, MessageHeader, SyntaxReport } from '../words/message.ts';
import { writeHeader } from './write-header.ts';
import type { MessageText } from './write-interchange.ts';

export function aperakText(header: MessageHeader, errors: readonly ApplicationError[]): MessageText {
  const segments: string[] = [];
  writeHeader(header, APERAK_96A, segments);
  for (const error of errors) {
    segments.push(segmentText('ERC', error.code));
    for (const text of error.texts) segments.push(segmentText('FTX', 'AAO', '', '', text.split('\n')));
    writeKeyed(error.references, 'RFF', segments);
  }
  return { reference: header.reference, type: 'APERAK', form: APERAK_96A, segments };
}

/** Parties and identifiers of what is answered stand in the report as received. */
export function contrlText(header: MessageHeader, reports: readonly SyntaxReport[]): MessageText {
  const segments = reports.map((report) => {
    const { level, reference, action, error, subject } = report;
    if (level === 'UCI') return segmentText('UCI', reference, subject[0] ?? [], subject[1] ?? [], action, error);
    if (level === 'UCM') return segmentText('UCM', reference, subject[0] ?? [], action, error);
    if (level === 'UCS') return segmentText('UCS', reference, error);
    return segmentText('UCD', error, [reference]);
  });
  return { reference: header.reference, type: 'CONTRL', form: CONTRL_4, segments };
}
