import { formatSlot, formatYardPosition } from '@estiba/port';
import type { Place } from '@estiba/terminal';

/** Where in its kind of place: `0341284` aboard, `B03-012-04-2` ashore, a machine, a road truck, what a box left with; null for one that is only announced. */
export function placeName(place: Place): string | null {
  switch (place.at) {
    case 'announced':
      return null;
    case 'ship':
      return formatSlot(place.slot);
    case 'yard':
      return formatYardPosition(place.position);
    case 'machine':
      return place.machine;
    case 'visitor':
      return place.visitor;
    case 'gone':
      return place.with;
  }
}

/** The call of a place aboard. */
export const callOfPlace = (place: Place): string | null => (place.at === 'ship' ? place.call : null);
