import type { Celsius, Kilograms } from '@estiba/base';
import type { Position } from '../finding.ts';
import type { DangerousGoodsDraft } from '../parts/dangerous-goods.ts';
import type { OutOfGaugeDraft } from '../parts/dimensions.ts';
import type { Equipment } from '../parts/equipment.ts';
import type { KeyedDraft } from '../parts/keyed-text.ts';
import type { TransportDraft } from '../parts/transport.ts';
import type { Damage } from '../words/box.ts';
import type { MessageDate } from '../words/message-date.ts';
import type { Party, Place } from '../words/place.ts';

const NONE: readonly never[] = Object.freeze([]);

/** A list with one item more. Lists start as one shared empty list, for most boxes have nothing to put into most of them. */
export function put<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  (list as T[]).push(item);
  return list;
}

/** A box while its segments come in. */
export class BoxDraft implements Position {
  readonly line: number;
  readonly segment: number;
  readonly handling: string;
  readonly raw: string[] = [];
  equipment: Equipment | null = null;
  slotText: string | null = null;
  gross: Kilograms | null = null;
  vgm: Kilograms | null = null;
  tare: Kilograms | null = null;
  vgmMethod: 'SM1' | 'SM2' | null = null;
  isEstimated = false;
  hasTemperature = false;
  setPoint: Celsius | undefined = undefined;
  /** Port codes as received; null while none came. */
  pol: string | null = null;
  pod: string | null = null;
  destination: string | null = null;
  overhang: OutOfGaugeDraft | null = null;
  references: KeyedDraft | null = null;
  places: readonly Place[] = NONE;
  dangerousGoods: readonly DangerousGoodsDraft[] = NONE;
  parties: readonly Party[] = NONE;
  times: readonly MessageDate[] = NONE;
  legs: readonly TransportDraft[] = NONE;
  damages: readonly Damage[] = NONE;
  bundled: readonly string[] = NONE;
  others: readonly string[] = NONE;
  /** Handling codes of segments HAN inside the group. */
  handlingCodes: readonly string[] = NONE;
  /** What the next segments belong to, beside the box itself. */
  scope: 'box' | 'dangerous-goods' | 'leg' | 'bundled' = 'box';

  constructor(at: Position, handling: string) {
    this.line = at.line;
    this.segment = at.segment;
    this.handling = handling;
  }
}
