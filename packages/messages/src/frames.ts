/**
 * What flows between a terminal and its browsers: one WebSocket, binary frames for the whole picture and for poses, JSON for the rest, so that
 * it stays readable in logs. `decode…` and `read…` never throw.
 */
export { boxIdAt, partsOfId } from './frames/box-id.ts';
export { boxRowAt, columnsOfBoxes } from './frames/columns-of-boxes.ts';
export { type FrameHeader, type FrameKind, readFrame, writeFrame } from './frames/header.ts';
export { decodePoses, encodePoses } from './frames/poses.ts';
export { decodePicture, encodePicture, type Picture } from './frames/snapshot.ts';
export { LONGEST_CLIENT_MESSAGE, MOST_SPEED, readClientMessage, readServerMessage, writeMessage } from './frames/text.ts';
export * from './frames/words/box-columns.ts';
export * from './frames/words/message.ts';
export * from './frames/words/alarm-rows.ts';
export * from './frames/words/rows.ts';
