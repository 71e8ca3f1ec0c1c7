/** The ship as loaded: floating, stability and strength, with the limits each is held against. */
export interface ShipCondition {
  /** Displacement [t]. */
  readonly displacement: number;
  /** Draughts at the perpendiculars and their mean [m]. */
  readonly draftAft: number;
  readonly draftFore: number;
  readonly draftMean: number;
  /** By the stern positive [m]. */
  readonly trim: number;
  /** To starboard positive [degrees]. */
  readonly list: number;
  /** Metacentric height with free surfaces counted, and its window [m]. */
  readonly gm: number;
  readonly minGm: number;
  readonly maxGm: number;
  /** Sea surface hidden ahead of the bow [m]. */
  readonly hidden: number;
  readonly ballast: number;
  /** Curves along the ship, at the profile's strength stations. */
  readonly strength: readonly StrengthPoint[];
}

export interface StrengthPoint {
  readonly x: number;
  /** Still-water shear force [t]. */
  readonly shear: number;
  /** Still-water bending moment, hogging positive [t·m]. */
  readonly bending: number;
  /** Cargo torsional moment [t·m]. */
  readonly torsion: number;
}
