import type { Writable } from 'node:stream';
import type { Progress } from '@estiba/base';
import { SingleBar } from 'cli-progress';
import { isWordKey, type WordKey } from '../words/word-key.ts';
import type { Speaker } from '../words/speaker.ts';

/** Where progress is shown. */
export interface ProgressView {
  show(progress: Progress): void;
  note(key: WordKey): void;
  /** Takes what is shown away; whoever prints beside it calls this first. What is shown afterwards appears anew. */
  end(): void;
}

export type Terminal = Writable & { readonly isTTY?: boolean };

/**
 * A bar where somebody watches, plain lines where a log does, nothing when asked to be quiet. With `limit` [s] it goes on as time does
 * where the search itself cannot tell how far it is.
 */
export function progressView(words: Speaker, stream: Terminal, isQuiet: boolean, limit = Number.POSITIVE_INFINITY): ProgressView {
  if (isQuiet) return { show: () => undefined, note: () => undefined, end: () => undefined };
  const started = performance.now();
  let share = 0;
  const facts = (progress: Progress): Facts => {
    const elapsed = (performance.now() - started) / 1000;
    share = Math.max(share, progress.share, Math.min(1, elapsed / limit));
    return factsOf(words, { ...progress, share }, elapsed);
  };
  return stream.isTTY === true ? bar(words, stream, facts) : lines(words, stream, facts);
}

/** What stands beside the bar, or on a line. */
interface Facts extends Readonly<Record<string, string | number>> {
  readonly share: number;
}

function factsOf(words: Speaker, progress: Progress, elapsed: number): Facts {
  const { share } = progress;
  const left = (elapsed * (1 - share)) / share;
  const key = `phase.${progress.phase}`;
  return {
    share,
    phase: isWordKey(key) ? words.say(key) : progress.phase,
    cost: words.number(progress.bestCost),
    violations: words.number(progress.violations),
    leftOut: words.number(progress.leftOut),
    time:
      share > 0.01
        ? words.say('progress.left', { seconds: words.number(left, left < 10 ? 1 : 0) })
        : words.say('progress.elapsed', { seconds: words.number(elapsed) }),
  };
}

/** Shows the last progress again from time to time, for searches that are silent while nothing gets better. */
function repeated(show: (progress: Progress) => void, milliseconds: number): { show: (progress: Progress) => void; stop: () => void } {
  let last: Progress | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    show(progress) {
      last = progress;
      timer ??= setInterval(() => last !== null && show(last), milliseconds).unref();
      show(progress);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

function bar(words: Speaker, stream: Terminal, facts: (progress: Progress) => Facts): ProgressView {
  const single = new SingleBar({
    stream: stream as NodeJS.WritableStream,
    format: `{bar} {percentage} %  ${words.say('progress.line', { phase: '{phase}', cost: '{cost}', violations: '{violations}', leftOut: '{leftOut}', time: '{time}' })}`,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    fps: 10,
  });
  let isStarted = false;
  const { show, stop } = repeated((progress) => {
    const payload = facts(progress);
    if (!isStarted) single.start(1000, 0, payload);
    isStarted = true;
    single.update(Math.round(payload.share * 1000), payload);
  }, 500);
  const end = (): void => {
    stop();
    if (isStarted) single.stop();
    isStarted = false;
  };
  return {
    show,
    note(key) {
      end();
      stream.write(`${words.say(key)}\n`);
    },
    end,
  };
}

/** A line whenever the phase changes, every two seconds, and every ten while nothing is reported. */
function lines(words: Speaker, stream: Terminal, facts: (progress: Progress) => Facts): ProgressView {
  let phase = '';
  let printed = 0;
  const { show, stop } = repeated((progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - printed < 2000) return;
    phase = progress.phase;
    printed = now;
    const told = facts(progress);
    stream.write(`${String(Math.round(told.share * 100)).padStart(3)} % ${words.say('progress.line', told)}\n`);
  }, 10_000);
  return {
    show,
    note(key) {
      stream.write(`${words.say(key)}\n`);
    },
    end: stop,
  };
}
