import { formatSlot, formatYardPosition } from '@estiba/port';
import type { Place } from '@estiba/terminal';

/** A place in one word: `ship CALL-1 0020182`, `yard B03-012-04-2`, `machine T07`. */
export function placeText(place: Place): string {
  switch (place.at) {
    case 'announced':
      return 'announced';
    case 'ship':
      return `ship ${place.call} ${formatSlot(place.slot)}`;
    case 'yard':
      return `yard ${formatYardPosition(place.position)}`;
    case 'machine':
      return `machine ${place.machine}`;
    case 'visitor':
      return `visitor ${place.visitor}`;
    case 'gone':
      return `gone ${place.with}`;
  }
}
