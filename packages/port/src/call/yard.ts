/** A place ashore: block, bay, row and tier, counted as the terminal does (tier 1 stands on the ground). */
export interface YardPosition {
  readonly block: string;
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
}

/** `B03-012-04-2`, the terminal's way to write a place. */
export function formatYardPosition(position: YardPosition): string {
  const bay = String(position.bay).padStart(3, '0');
  return `${position.block}-${bay}-${String(position.row).padStart(2, '0')}-${position.tier}`;
}
