import type { Slot, VesselProfile } from '@estiba/port';
import type { LabelMode } from '../block-section/label.ts';
import type { BoxTable } from '../boxes/box-table.ts';
import type { Rect } from '../canvas/camera.ts';
import type { BoxFacts } from '../palette/facts.ts';
import type { Painting } from '../palette/legend.ts';
import type { Theme } from '../palette/theme.ts';
import type { PlanDifference } from './difference.ts';
import type { ShipSlots } from './ship-slots.ts';
import type { Afloat } from './sight.ts';

/** What is drawn in the slots: what stands there now, what will when she sails, or now with what is to come and to go. */
export type Picture = 'now' | 'later' | 'work';

/** Boxes on their way to other slots; names of slots are BBBRRTT. */
export interface HeldBoxes {
  /** Slots the rules allow; empty while nobody has answered yet. */
  readonly open: ReadonlySet<string>;
  /** Slots on top of what stands that a rule closes; all others are taken, or have nothing below. */
  readonly closed: ReadonlySet<string>;
  /** Slots they would come to lie in if they were dropped now. */
  readonly over: readonly string[];
  /** Whether all of them may lie there; the caller has the reasons. Null: nobody has answered yet. */
  readonly isLegal: boolean | null;
  /** 20' boxes are held: empty 40' places are drawn as the two they could stand on. */
  readonly isShort: boolean;
}

/** What a bay plan shows. Colours are `theme`'s, words are written at `fontScale` times their size. */
export interface BayPlanModel {
  slots: ShipSlots;
  boxes: BoxTable;
  painting: Painting;
  facts: BoxFacts;
  label: LabelMode;
  picture: Picture;
  theme: Theme;
  fontScale: number;
  /** Limits of the ship; null where her profile is not at hand. */
  profile: VesselProfile | null;
  /** How she floats in the picture that is shown, for the line of sight; null: no line is drawn. */
  afloat: Afloat | null;
  openLids: ReadonlySet<string>;
  /** Bays whose deck cargo is lashed; null where that is not known of this picture. */
  lashedBays: ReadonlySet<number> | null;
  overstows: ReadonlySet<number>;
  locked: ReadonlySet<number>;
  /** Where given, boxes that can be moved bear a filled corner. */
  movable?: ReadonlySet<number>;
  /** Boxes drawn grey with a cross, because they must be cleared to reach another. */
  toClear: ReadonlySet<number>;
  /** Where given, only boxes in it stand out. */
  difference: PlanDifference | null;
  /** Names of slots (BBBRRTT). */
  selected: ReadonlySet<string>;
  cursor: Slot | null;
  /** A rubber band being drawn [CSS px]. */
  band: Rect | null;
  /** While boxes are held: slots they may go to, and those under the pointer; null where none are held. */
  held: HeldBoxes | null;
}

/** Which of the two fillings of the slots a picture's figures are counted on. */
export const whenOf = (picture: Picture): 'now' | 'later' => (picture === 'later' ? 'later' : 'now');

/** Is the box drawn as pale as the ground: one that must be cleared, or one that a difference of plans leaves where it is? */
export const isPale = ({ difference, toClear }: BayPlanModel, box: number): boolean =>
  (difference !== null && !difference.of.has(box)) || toClear.has(box);
