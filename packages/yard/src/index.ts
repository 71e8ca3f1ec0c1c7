export { type ChosenPlace, choosePlace, type PlaceWish } from './choose-place.ts';
export { YardMap } from './yard-map.ts';
