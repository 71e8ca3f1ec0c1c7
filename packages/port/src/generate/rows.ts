/** Widest pitch of rows in use [m]. */
const WIDEST_PITCH = 2.55;

/** A row of stacks: its ISO 9711 number and the centre of it [m, starboard positive]. */
export interface Row {
  readonly row: number;
  readonly y: number;
}

/** Distance from row to row, so that `rows` of them stand within the beam [m]. */
export function rowPitch(beam: number, rows: number): number {
  return Math.min(WIDEST_PITCH, (beam - 0.2) / rows);
}

/** Rows of a bay from port to starboard: 06 04 02 00 01 03 05 where the count is odd, 04 02 01 03 where even. */
export function rowsAcross(count: number, pitch: number): Row[] {
  const rows: Row[] = [];
  const isOdd = count % 2 === 1;
  const perSide = Math.floor(count / 2);
  const offset = isOdd ? 0 : -0.5;
  for (let k = perSide; k >= 1; k--) rows.push({ row: 2 * k, y: -(k + offset) * pitch });
  if (isOdd) rows.push({ row: 0, y: 0 });
  for (let k = 1; k <= perSide; k++) rows.push({ row: 2 * k - 1, y: (k + offset) * pitch });
  return rows.map(({ row, y }) => ({ row, y: Math.round(y * 1000) / 1000 }));
}
