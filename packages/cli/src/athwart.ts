/** Order of rows from port to starboard, as a ship is seen from aft: … 04 02 00 01 03 … (ISO 9711). */
export function athwart(row: number): number {
  return row % 2 === 0 ? -row : row;
}
