/** Finds the cells near a point without looking at all of them: the plane is cut into squares of the given side. */
export function nearCells(
  count: number,
  x: (cell: number) => number,
  y: (cell: number) => number,
  side: number,
): (x: number, y: number) => readonly number[] {
  const squares = new Map<string, number[]>();
  const squareOf = (v: number): number => Math.floor(v / side);
  for (let cell = 0; cell < count; cell++) {
    const key = `${squareOf(x(cell))} ${squareOf(y(cell))}`;
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [cell]);
    else square.push(cell);
  }
  /** All cells within one side of the point, and some beyond, in no order. */
  return (px, py) => {
    const near: number[] = [];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) near.push(...(squares.get(`${squareOf(px) + dx} ${squareOf(py) + dy}`) ?? []));
    return near;
  };
}
