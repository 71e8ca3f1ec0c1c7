/** Boxes that are chosen, in the order they were. */
export type Choice = readonly string[];

/** One box instead of all others; with `isMore` it is added, or taken out again. */
export function chooseBox(choice: Choice, box: string, isMore: boolean): Choice {
  if (!isMore) return [box];
  return choice.includes(box) ? choice.filter((one) => one !== box) : [...choice, box];
}

/** Many boxes, as a rubber band takes them; with `isMore` beside those chosen before. */
export function chooseBoxes(choice: Choice, boxes: readonly string[], isMore: boolean): Choice {
  return [...new Set(isMore ? [...choice, ...boxes] : boxes)];
}

/** From the box chosen last to this one in the order of a list; from this one alone where none of the list was. */
export function chooseRange(choice: Choice, list: readonly string[], box: string): Choice {
  const from = choice.findLast((one) => list.includes(one)) ?? box;
  const [a, b] = [list.indexOf(from), list.indexOf(box)].sort((x, y) => x - y) as [number, number];
  return [...new Set([...choice, ...list.slice(a, b + 1)])];
}
