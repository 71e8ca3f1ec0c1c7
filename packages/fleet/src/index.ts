export { assignRows } from './dispatch/assign.ts';
export * from './traffic/index.ts';
