export { buildApp } from './http/app.ts';
export * from './http/deps.ts';
