import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Lines kept of what a process said. */
const KEPT = 200;

/** A process of a day: it can be waited for, told to end, and killed. */
export class Child {
  readonly #process: ChildProcess;
  readonly #said: string[] = [];
  readonly gone: Promise<void>;
  #onWord: () => void = () => undefined;

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#process = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.gone = once(this.#process, 'exit').then(() => undefined);
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream?.on('data', (data: Buffer) => this.#hear(String(data)));
  }

  get isGone(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  /** The last it said. */
  get lastWords(): string {
    return this.#said.slice(-10).join('');
  }

  /** Waits until it has said something like this; throws when it ends before. */
  async says(pattern: RegExp): Promise<string> {
    for (let text = this.#said.join(''); ; text = this.#said.join('')) {
      if (pattern.test(text)) return text;
      if (this.isGone) throw new Error(`A process ended before it said ${pattern.source}: ${this.lastWords}`);
      const word = new Promise<void>((resolve) => {
        this.#onWord = resolve;
      });
      await Promise.race([this.gone, word]);
    }
  }

  /** As a power cut of this one process. */
  async kill(): Promise<void> {
    if (!this.isGone) this.#process.kill('SIGKILL');
    await this.gone;
  }

  /** Asks it to end, and waits until it has. */
  async end(): Promise<void> {
    if (!this.isGone) this.#process.kill('SIGTERM');
    await this.gone;
  }

  #hear(text: string): void {
    this.#said.push(text);
    if (this.#said.length > KEPT) this.#said.shift();
    this.#onWord();
  }
}
