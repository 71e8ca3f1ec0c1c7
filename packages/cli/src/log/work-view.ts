import { SingleBar } from 'cli-progress';
import type { Terminal } from '../progress/progress-view.ts';
import type { Speaker } from '../words/speaker.ts';
import type { WordKey } from '../words/word-key.ts';

/** Where the progress of a long reading or writing is shown. */
export interface WorkView {
  /** How many entries of one piece of work are done. */
  show(work: WordKey, done: number, of: number): void;
  end(): void;
}

/** Nothing is shown of work that is done within this time [ms]. */
const patience = 1000;
/** A log gets a line this often [ms]. */
const pause = 5000;

/** A bar where somebody watches, a line now and then where a log does, nothing when asked to be quiet. */
export function workView(words: Speaker, stream: Terminal, isQuiet: boolean, clock: () => number = () => performance.now()): WorkView {
  if (isQuiet) return { show: () => undefined, end: () => undefined };
  const started = clock();
  const print = stream.isTTY === true ? bar(stream) : lines(stream);
  let printed = Number.NEGATIVE_INFINITY;
  return {
    show(work, done, of) {
      const now = clock();
      if (now - started < patience || now - printed < print.every) return;
      printed = now;
      print.show(done / Math.max(of, 1), words.say('work.line', { work: words.say(work), done: words.number(done), of: words.number(of) }));
    },
    end: () => print.end(),
  };
}

interface Print {
  readonly every: number;
  show(share: number, text: string): void;
  end(): void;
}

function lines(stream: Terminal): Print {
  const show = (share: number, text: string): void => {
    stream.write(`${String(Math.round(share * 100)).padStart(3)} % ${text}\n`);
  };
  return { every: pause, show, end: () => undefined };
}

function bar(stream: Terminal): Print {
  const single = new SingleBar({
    stream: stream as NodeJS.WritableStream,
    format: '{bar} {percentage} %  {text}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    fps: 10,
  });
  let isStarted = false;
  return {
    every: 100,
    show(share, text) {
      if (!isStarted) single.start(1000, 0, { text });
      isStarted = true;
      single.update(Math.round(share * 1000), { text });
    },
    end() {
      if (isStarted) single.stop();
      isStarted = false;
    },
  };
}
