import type { Celsius, Kilograms } from '@estiba/base';
import { type OutOfGaugeDraft, noOverhang } from '../parts/dimensions.ts';
import type { DangerousGoodsDraft } from '../parts/dangerous-goods.ts';
import type { Equipment } from '../parts/equipment.ts';
import type { KeyedDraft } from '../parts/keyed-text.ts';
import type { TransportDraft } from '../parts/transport.ts';
import type { Position } from '../finding.ts';
import type { Damage } from '../words/box.ts';
import type { MessageDate } from '../words/message-date.ts';
import type { Party, Place } from '../words/place.ts';
import type { PortRole } from '../maps/message-map.ts';

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
  isWeightUnreadable = false;
  hasTemperature = false;
  setPoint: Celsius | undefined = undefined;
  readonly ports: Partial<Record<PortRole, Place>> = {};
  readonly places: Place[] = [];
  readonly overhang: OutOfGaugeDraft = noOverhang();
  hasOverhang = false;
  readonly dangerousGoods: DangerousGoodsDraft[] = [];
  readonly parties: Party[] = [];
  readonly references: KeyedDraft = {};
  hasReferences = false;
  readonly times: MessageDate[] = [];
  readonly legs: TransportDraft[] = [];
  readonly damages: Damage[] = [];
  readonly bundled: string[] = [];
  readonly others: string[] = [];
  /** Handling codes of segments HAN inside the group. */
  readonly handlingCodes: string[] = [];
  /** What the next segments belong to, beside the box itself. */
  scope: 'box' | 'dangerous-goods' | 'leg' | 'bundled' = 'box';

  constructor(at: Position, handling: string) {
    this.line = at.line;
    this.segment = at.segment;
    this.handling = handling;
  }
}
