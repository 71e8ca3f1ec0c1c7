/** Takes the first box that may stand at this plug, or at none, out of those left and puts it behind them; -1 if there is none. */
export function pickNext(isReefer: Uint8Array, boxes: Int16Array, left: number, plug: number, mustCool: boolean): number {
  let pick = 0;
  if (plug === 0) while (pick < left && isReefer[boxes[pick]!] === 1) pick++;
  else if (mustCool) while (pick < left && isReefer[boxes[pick]!] === 0) pick++;
  if (pick >= left) return -1;
  const box = boxes[pick]!;
  for (let at = pick; at < left - 1; at++) boxes[at] = boxes[at + 1]!;
  boxes[left - 1] = box;
  return box;
}
