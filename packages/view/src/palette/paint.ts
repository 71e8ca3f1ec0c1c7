import type { ColourMode, PaintRequest } from './colour-mode.ts';
import type { Painting } from './legend.ts';
import { lineMode, podMode } from './modes/by-name.ts';
import { costMode } from './modes/cost.ts';
import { dangerousMode } from './modes/dangerous.ts';
import { craneMode, moveMode, violationMode } from './modes/of-plan.ts';
import { reeferMode } from './modes/reefer.ts';
import { sizeTypeMode } from './modes/size-type.ts';
import { weightMode } from './modes/weight.ts';
import { outOfGaugeMode, plainMode, verifiedMode } from './modes/yes-no.ts';

/** All colour modes, in the order a list of them shows; yard, bay plan and twin share them. */
export const colourModes = [
  plainMode,
  podMode,
  weightMode,
  sizeTypeMode,
  lineMode,
  dangerousMode,
  reeferMode,
  outOfGaugeMode,
  verifiedMode,
  moveMode,
  craneMode,
  violationMode,
  costMode,
] as const satisfies readonly ColourMode[];

/** The mode of that name; the plain one for a name there is not. */
export const colourModeOf = (id: string): ColourMode => colourModes.find((mode) => mode.id === id) ?? plainMode;

/** Colours all boxes in one mode. */
export function paint(mode: ColourMode, request: PaintRequest): Painting {
  const { legend, classOf } = mode.prepare(request);
  const of = new Uint16Array(request.boxes.count);
  for (let box = 0; box < of.length; box++) of[box] = classOf(box);
  return { legend, of };
}
