import type { Writable } from 'node:stream';
import type { Progress } from '@estiba/base';
import { SingleBar } from 'cli-progress';
import { isWordKey, type WordKey } from '../words/word-key.ts';
import type { Speaker } from '../words/speaker.ts';

/** Where progress is shown. */
export interface ProgressView {
  show(progress: Progress): void;
  note(key: WordKey): void;
  end(): void;
}

export type Terminal = Writable & { readonly isTTY?: boolean };

/** A bar where somebody watches, plain lines where a log does, nothing when asked to be quiet. */
export function progressView(words: Speaker, stream: Terminal, isQuiet: boolean): ProgressView {
  if (isQuiet) return { show: () => undefined, note: () => undefined, end: () => undefined };
  return stream.isTTY === true ? bar(words, stream) : lines(words, stream);
}

/** What stands beside the bar, or on a line. */
function facts(words: Speaker, progress: Progress, started: number): Readonly<Record<string, string>> {
  const elapsed = (performance.now() - started) / 1000;
  const left = progress.share > 0.01 ? (elapsed * (1 - progress.share)) / progress.share : Number.NaN;
  const key = `phase.${progress.phase}`;
  return {
    phase: isWordKey(key) ? words.say(key) : progress.phase,
    cost: words.number(progress.bestCost),
    violations: words.number(progress.violations),
    leftOut: words.number(progress.leftOut),
    left: Number.isNaN(left) ? '–' : words.number(left, left < 10 ? 1 : 0),
  };
}

function bar(words: Speaker, stream: Terminal): ProgressView {
  const started = performance.now();
  const single = new SingleBar({
    stream: stream as NodeJS.WritableStream,
    format: `{bar} {percentage} %  ${words.say('progress.line', { phase: '{phase}', cost: '{cost}', violations: '{violations}', leftOut: '{leftOut}', left: '{left}' })}`,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    fps: 10,
  });
  let isStarted = false;
  let share = 0;
  return {
    show(progress) {
      share = Math.max(share, progress.share);
      const payload = facts(words, { ...progress, share }, started);
      if (!isStarted) single.start(1000, 0, payload);
      isStarted = true;
      single.update(Math.round(share * 1000), payload);
    },
    note(key) {
      stream.write(`\n${words.say(key)}\n`);
    },
    end() {
      if (isStarted) single.stop();
    },
  };
}

/** A line whenever the phase changes, and every two seconds. */
function lines(words: Speaker, stream: Terminal): ProgressView {
  const started = performance.now();
  let phase = '';
  let printed = 0;
  return {
    show(progress) {
      const now = performance.now();
      if (progress.phase === phase && now - printed < 2000) return;
      phase = progress.phase;
      printed = now;
      const percent = String(Math.round(progress.share * 100)).padStart(3);
      stream.write(`${percent} % ${words.say('progress.line', facts(words, progress, started))}\n`);
    },
    note(key) {
      stream.write(`${words.say(key)}\n`);
    },
    end: () => undefined,
  };
}
