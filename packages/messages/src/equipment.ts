/**
 * What is said to machines and by them: VDA 5050 2.0, 2.1 and 3.0 for vehicles, the job-control profile for cranes, gates, gangs, ships and
 * weather masts, and the lock-step clock of an emulated day. Words are the same whatever the version on the wire; `decode…` never throws,
 * `encode…` gives text or says why not.
 */
export * from './clock/message.ts';
export * from './clock/words.ts';
export { isStale } from './crane/is-stale.ts';
export * from './crane/read.ts';
export { CRANE_SCHEMAS, type CraneSchemaName } from './crane/schemas.ts';
export * from './crane/topic.ts';
export * from './crane/words/order.ts';
export * from './crane/words/site.ts';
export * from './crane/words/state.ts';
export * from './crane/write.ts';
export { explainMachineReason, MACHINE_MESSAGES, type MachineCode } from './json/catalogue.ts';
export type { JsonSchema, JsonValue } from './json/json-schema.ts';
export * from './vda5050/dialect.ts';
export * from './vda5050/fit-factsheet.ts';
export * from './vda5050/predefined-error.ts';
export * from './vda5050/read.ts';
export * from './vda5050/topic.ts';
export * from './vda5050/words/factsheet.ts';
export * from './vda5050/words/header.ts';
export * from './vda5050/words/order.ts';
export * from './vda5050/words/state.ts';
export * from './vda5050/words/zone.ts';
export * from './vda5050/write.ts';
