import type { Message } from '../index.ts';

/** A message without what belongs to the input it came from: positions, raw segments, findings, its version. */
export function comparable(message: Message): unknown {
  const { header, type } = message;
  const body = {
    errors: 'errors' in message ? message.errors : [],
    reports: 'reports' in message ? message.reports : [],
    segments: 'segments' in message ? message.segments : [],
    boxes:
      'boxes' in message
        ? message.boxes.map(({ container, slot, details, hasSyntheticId }) => ({ container, slot, details, hasSyntheticId }))
        : [],
  };
  return JSON.parse(JSON.stringify({ type, header: { ...header, name: header.name.type }, account: message.account, ...body }));
}
