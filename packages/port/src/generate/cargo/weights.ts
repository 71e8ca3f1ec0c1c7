import { type Kilograms, kilograms, type Random } from '@estiba/base';

/** Gross mass [kg] at the shares 0, 0.05, 0.25, 0.5, 0.75, 0.95 and 1 of a kind of box. */
type Quantiles = readonly [number, number, number, number, number, number, number];

const AT = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
/** From real bay plans and yard lists of large container ships; two humps, light goods and heavy ones. */
const QUANTILES = {
  short: [3200, 5000, 14_500, 21_500, 25_500, 29_500, 30_480],
  long: [5600, 7100, 10_200, 14_600, 24_000, 30_800, 32_500],
  fortyFive: [8000, 10_500, 16_500, 20_000, 22_500, 26_500, 30_000],
  reefer: [8800, 12_500, 18_500, 20_500, 23_500, 26_800, 27_700],
} satisfies Readonly<Record<string, Quantiles>>;

export type LadenKind = keyof typeof QUANTILES;

/** Gross mass of a laden box, to 10 kg. */
export function drawGross(kind: LadenKind, random: Random): Kilograms {
  const table = QUANTILES[kind];
  const share = random.next();
  const next = Math.max(
    1,
    AT.findIndex((at) => at >= share),
  );
  const [low, high] = [AT[next - 1] as number, AT[next] as number];
  const [from, to] = [table[next - 1] as number, table[next] as number];
  return kilograms(Math.round((from + ((to - from) * (share - low)) / (high - low)) / 10) * 10);
}
