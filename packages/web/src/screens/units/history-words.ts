import type { Language } from '../../i18n/kit.ts';
import { valueText } from '../../words/say.ts';
import { placeOf } from './place-of.ts';

/** What the log says of a box at one moment; `data` is null where the entry is about many boxes. */
export interface HistoryLine {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly actor: string;
  readonly data: unknown;
}

interface Slot {
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
}

/** A place as the log writes it. */
interface Place {
  readonly at: string;
  readonly call?: string;
  readonly slot?: Slot;
  readonly position?: Slot & { readonly block: string };
  readonly machine?: string;
  readonly visitor?: string;
  readonly with?: string;
}

/** What of an entry tells more than its name: where from and where to, which hold, what mass. Empty where there is nothing. */
export function historyWords({ type, data }: Pick<HistoryLine, 'type' | 'data'>, language: Language): string {
  if (typeof data !== 'object' || data === null) return '';
  const { from, to, hold, note, kg, source, job } = data as Readonly<Record<string, unknown>>;
  if (type === 'boxMoved' && isPlace(from) && isPlace(to)) return `${placeWords(from, language)} → ${placeWords(to, language)}`;
  if (typeof hold === 'string') return [valueText(hold, language), note].filter((one) => typeof one === 'string' && one !== '').join(': ');
  if (typeof kg === 'number') return `${kg} kg (${valueText(String(source), language)})`;
  return typeof job === 'string' ? job : '';
}

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'at' in value;

function placeWords({ at, call, slot, position, machine, visitor, with: taker }: Place, language: Language): string {
  const { bay = 0, row = 0, tier = 0 } = slot ?? position ?? {};
  const of = call ?? position?.block ?? machine ?? visitor ?? taker ?? '';
  return [valueText(at, language), placeOf({ at: at as 'yard', of, bay, row, tier })].filter((one) => one !== '').join(' ');
}
