import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program on our own stdin, stdout and stderr and resolves to its exit code (128 + n when signal n ended it).
 * Signals sent to us are passed on. Ctrl-C in a terminal already reaches the whole process group, so SIGINT is passed on only without one;
 * and npm repeats signals, so one signal is passed on at most once a second.
 */
export function run(program, args, { cwd, env, stdout = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['inherit', stdout, 'inherit'] });
    const lastSent = new Map();
    const passOn = (signal) => {
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      const now = Date.now();
      if (now - (lastSent.get(signal) ?? 0) < 1000) return;
      lastSent.set(signal, now);
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, passOn);
    const release = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      release();
      reject(new Error(`${program} could not be started (${error.message}). Maybe it is not on the path.`));
    });
    child.once('exit', (code, signal) => {
      release();
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}
