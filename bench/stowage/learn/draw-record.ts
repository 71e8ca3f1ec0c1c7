import type { Random } from '@estiba/base';
import type { SearchSettings, StepShares } from '@estiba/stowage';

/** A record near another: every number but the steps multiplied by exp(N(0, deviation)), kept within its meaning. */
export function drawRecord(near: SearchSettings, deviation: number, random: Random): SearchSettings {
  const times = (value: number): number => value * Math.exp(random.normal(0, deviation));
  const share = (value: number): number => Math.min(1, times(value));
  const count = (value: number): number => Math.max(1, Math.round(times(value)));
  const shares = (of: StepShares): StepShares => ({
    rebuild: times(of.rebuild),
    boxes: times(of.boxes),
    stacks: times(of.stacks),
    squeeze: times(of.squeeze),
    clear: times(of.clear),
    few: times(of.few),
  });
  return {
    steps: near.steps,
    stepsPerBox: near.stepsPerBox,
    inTrouble: shares(near.inTrouble),
    atEase: shares(near.atEase),
    mostBlocks: count(near.mostBlocks),
    mostStacks: count(near.mostStacks),
    retried: count(near.retried),
    troubled: share(near.troubled),
    far: share(near.far),
    reassigned: share(near.reassigned),
    noise: times(near.noise),
    rebuildHeat: times(near.rebuildHeat),
    exchangeHeat: times(near.exchangeHeat),
    boxTries: count(near.boxTries),
    stackTries: count(near.stackTries),
    guided: share(near.guided),
    squeezed: count(near.squeezed),
    squeezeStacks: count(near.squeezeStacks),
    partners: count(near.partners),
  };
}
