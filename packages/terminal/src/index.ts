export * from './log/entry.ts';
export * from './log/event-log.ts';
