import { keptChoice } from '../../store/kept.ts';

/** Whether this browser sounds alarms; off until somebody wants it. */
export const sound = keptChoice('alarm-sound', ['off', 'on'] as const, 'off');

/** Two short tones [Hz], seconds each. */
const tones = [880, 660] as const;
const LENGTH = 0.18;

let speaker: AudioContext | null = null;

/** Lets the page sound from the first touch or key on: browsers allow it no earlier. Returns what ends the waiting. */
export function soundAfterGesture(): () => void {
  const arm = (): void => {
    speaker ??= new AudioContext();
    void speaker.resume();
    end();
  };
  const end = (): void => {
    removeEventListener('pointerdown', arm);
    removeEventListener('keydown', arm);
  };
  addEventListener('pointerdown', arm);
  addEventListener('keydown', arm);
  return end;
}

/** Rings once; nothing where no gesture has been made yet. */
export function ring(): void {
  if (speaker === null || speaker.state !== 'running') return;
  const { currentTime, destination } = speaker;
  for (const [i, frequency] of tones.entries()) {
    const [tone, volume] = [speaker.createOscillator(), speaker.createGain()];
    tone.frequency.value = frequency;
    volume.gain.value = 0.15;
    tone.connect(volume).connect(destination);
    tone.start(currentTime + i * LENGTH);
    tone.stop(currentTime + (i + 1) * LENGTH);
  }
}
