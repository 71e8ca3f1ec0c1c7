import { useState } from 'react';
import { useWords } from '../i18n/language.ts';
import { link } from '../live/link.ts';
import type { Past } from '../live/live-store.ts';
import { useTerminalTime } from '../live/use-live.ts';
import { useClock } from '../time/use-clock.ts';
import { Choice } from '../ui/choice.tsx';

const speeds = ['1', '10', '60', '600'] as const;

/** Says on every screen that the past is shown, which moment of it, and leads through it and back. */
export function PastBar({ past: { speed, first, last } }: { readonly past: Past }) {
  const { timeline: words } = useWords();
  const clock = useClock();
  const at = useTerminalTime() ?? first;
  const [pulled, setPulled] = useState<number | null>(null);
  const go = (): void => {
    if (pulled !== null) link.showPast(pulled, speed);
    setPulled(null);
  };
  return (
    <section className="past-bar" aria-label={words.title}>
      <p className="past-word" role="status">
        <b>{words.notLive}</b> <time>{clock.second(pulled ?? at)}</time>
      </p>
      <button type="button" className="primary" onClick={() => link.setSpeed(speed === 0 ? 1 : 0)}>
        {speed === 0 ? words.play : words.pause}
      </button>
      <Choice
        label={words.speed}
        value={String(speed)}
        options={speeds.map((one) => [one, words.times(Number(one))] as const)}
        onChange={(one) => link.setSpeed(Number(one))}
      />
      <input
        type="range"
        aria-label={words.slider}
        aria-valuetext={clock.second(pulled ?? at)}
        min={first}
        max={last}
        step={1000}
        value={pulled ?? at}
        onChange={(event) => setPulled(event.currentTarget.valueAsNumber)}
        onPointerUp={go}
        onKeyUp={go}
        onBlur={go}
      />
      <button type="button" onClick={() => link.showLive()}>
        {words.live}
      </button>
    </section>
  );
}
