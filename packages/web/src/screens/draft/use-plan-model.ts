import type { CallRow } from '@estiba/messages/frames';
import type { VesselProfile } from '@estiba/port';
import { type BayPlanModel, type BoxTable, colourModeOf, overstows, paint, type PlanDifference, type ShipSlots } from '@estiba/view';
import { useMemo } from 'react';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import type { DraftBoxes, Score } from './answers.ts';
import { factsOfDraft } from './draft-facts.ts';
import type { Look } from './look.ts';
import { costOfBoxes } from './score-facts.ts';

/** What of the draft is drawn, beside what follows pointer and keys. */
export interface PlanParts {
  readonly call: CallRow;
  readonly placed: DraftBoxes;
  readonly slots: ShipSlots;
  readonly boxes: BoxTable;
  /** Boxes that break a rule as the draft was judged last. */
  readonly broken: ReadonlySet<string>;
  readonly difference: PlanDifference | null;
  /** What the draft's score is made of, where that is shown. */
  readonly score: Score | null;
  readonly profile: VesselProfile | null;
  readonly look: Look;
}

const nobody: ReadonlySet<number> = new Set();

export function usePlanModel({ call, placed, slots, boxes, broken, difference, score, profile, look }: PlanParts): BayPlanModel {
  const theme = useDrawingTheme();
  return useMemo((): BayPlanModel => {
    const facts = {
      ...factsOfDraft(boxes, placed, call.outline, broken),
      ...(score !== null && { cost: costOfBoxes(score, boxes) }),
    };
    const movable = new Set(placed.boxes.flatMap(({ box }) => boxes.indexOf(box) ?? []));
    const locked = new Set(placed.boxes.flatMap(({ box, isLocked }) => (isLocked ? (boxes.indexOf(box) ?? []) : [])));
    return {
      slots,
      boxes,
      facts,
      label: look.label,
      picture: look.picture,
      theme,
      fontScale: 1,
      painting: paint(colourModeOf(look.mode), { boxes, facts, theme }),
      profile,
      afloat: null,
      openLids: look.picture === 'later' ? new Set() : new Set(call.openLids),
      lashedBays: null,
      overstows: overstows(slots, boxes, call.rotation, 'later'),
      locked,
      movable,
      toClear: nobody,
      difference,
      selected: new Set(),
      cursor: null,
      band: null,
      held: null,
    };
  }, [slots, boxes, placed, call.openLids, call.outline, call.rotation, broken, difference, score, look, theme, profile]);
}
