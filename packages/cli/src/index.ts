export { exitCode, type ExitCode } from './failure.ts';
export { run } from './program.ts';
