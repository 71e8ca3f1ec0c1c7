import { colourModes, HEAT_MODES, LABEL_MODES } from '@estiba/view';
import { keptChoice } from '../store/kept.ts';

/** Modes that need a plan are those of the bay plan. */
export const planModes: readonly string[] = ['move', 'crane', 'violations'];
/** Modes that need the score of a draft. */
export const draftModes: readonly string[] = ['cost'];
export const portModes = colourModes.map(({ id }) => id).filter((id) => ![...planModes, ...draftModes].includes(id));
/** How boxes are coloured, on yard and twin alike. */
export const colourMode = keptChoice<string>('colours', portModes, 'pod');
/** The same aboard, where a plan may be known. */
export const shipColours = keptChoice<string>('ship-colours', [...portModes, ...planModes], 'pod');
export const heatMode = keptChoice('heat', HEAT_MODES, 'fill');
export const labelMode = keptChoice('labels', LABEL_MODES, 'mark');
/** Names over what the twin shows. */
export const twinNames = keptChoice<'shown' | 'hidden'>('twin-names', ['shown', 'hidden'], 'shown');
