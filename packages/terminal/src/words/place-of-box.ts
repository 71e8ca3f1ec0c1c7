import type { Place } from './place.ts';

/** Where the `index`-th box of a lift is, or goes: the second of a twin lift stands one 20' bay further, so its bay is two higher. */
export function placeOfBox(place: Place, index: number): Place {
  if (index === 0) return place;
  if (place.at === 'ship') return { ...place, slot: { ...place.slot, bay: place.slot.bay + 2 * index } };
  if (place.at === 'yard') return { ...place, position: { ...place.position, bay: place.position.bay + 2 * index } };
  return place;
}

/** Two names of one place? */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.at === 'ship' && b.at === 'ship') {
    return a.call === b.call && a.slot.bay === b.slot.bay && a.slot.row === b.slot.row && a.slot.tier === b.slot.tier;
  }
  if (a.at === 'yard' && b.at === 'yard') {
    const [p, q] = [a.position, b.position];
    return p.block === q.block && p.bay === q.bay && p.row === q.row && p.tier === q.tier;
  }
  if (a.at === 'machine' && b.at === 'machine') return a.machine === b.machine;
  if (a.at === 'visitor' && b.at === 'visitor') return a.visitor === b.visitor;
  return a.at === 'announced' && b.at === 'announced';
}
