/** Main particulars a container ship is generated from. Lengths in metres. */
export interface VesselParticulars {
  readonly name: string;
  /** Nominal capacity the deck stow is cut to. */
  readonly teu: number;
  /** Length over all. */
  readonly loa: number;
  /** Length between perpendiculars. */
  readonly lpp: number;
  readonly beam: number;
  readonly depth: number;
  readonly designDraft: number;
  /** Scantling draught. */
  readonly maxDraft: number;
  /** Block coefficient at the design draught. */
  readonly blockCoefficient: number;
  /** 40' bays along the deck. */
  readonly bays: number;
  /** Bays forward of the accommodation. */
  readonly baysBeforeHouse: number;
  /** Bays forward of the engine casing where it stands apart (twin island); null: both stand together. */
  readonly baysBeforeCasing: number | null;
  /** Rows on deck amidships. */
  readonly rows: number;
  /** Tiers on deck at the most. */
  readonly deckTiers: number;
  /** Tiers the lashing bridges are high; 0: none. */
  readonly lashingBridge: number;
  /** Reefer plugs; a 40' reefer needs one. */
  readonly plugs: number;
  /** Stack limits on deck, 20' (each half) and 40' [t]. */
  readonly deckLimit20: number;
  readonly deckLimit40: number;
}

/** Classes by nominal TEU. Particulars are typical of ships at sea, no single one's. */
export const VESSEL_CLASSES = {
  1100: {
    name: 'ESTIBA 1100',
    teu: 1100,
    loa: 149,
    lpp: 139,
    beam: 25,
    depth: 12,
    designDraft: 7.6,
    maxDraft: 8.5,
    blockCoefficient: 0.64,
    bays: 8,
    baysBeforeHouse: 8,
    baysBeforeCasing: null,
    rows: 10,
    deckTiers: 6,
    lashingBridge: 0,
    plugs: 240,
    deckLimit20: 60,
    deckLimit40: 90,
  },
  2800: {
    name: 'ESTIBA 2800',
    teu: 2800,
    loa: 216,
    lpp: 205,
    beam: 32.2,
    depth: 17.2,
    designDraft: 10,
    maxDraft: 11.5,
    blockCoefficient: 0.64,
    bays: 12,
    baysBeforeHouse: 10,
    baysBeforeCasing: null,
    rows: 13,
    deckTiers: 7,
    lashingBridge: 1,
    plugs: 600,
    deckLimit20: 75,
    deckLimit40: 110,
  },
  5000: {
    name: 'ESTIBA 5000',
    teu: 5000,
    loa: 262,
    lpp: 250,
    beam: 37.3,
    depth: 21.6,
    designDraft: 12,
    maxDraft: 13.5,
    blockCoefficient: 0.65,
    bays: 15,
    baysBeforeHouse: 11,
    baysBeforeCasing: null,
    rows: 15,
    deckTiers: 8,
    lashingBridge: 2,
    plugs: 900,
    deckLimit20: 90,
    deckLimit40: 120,
  },
  9000: {
    name: 'ESTIBA 9000',
    teu: 9000,
    loa: 337,
    lpp: 321,
    beam: 45.6,
    depth: 27.2,
    designDraft: 13,
    maxDraft: 15,
    blockCoefficient: 0.65,
    bays: 20,
    baysBeforeHouse: 14,
    baysBeforeCasing: null,
    rows: 18,
    deckTiers: 8,
    lashingBridge: 2,
    plugs: 1500,
    deckLimit20: 100,
    deckLimit40: 130,
  },
  13600: {
    name: 'ESTIBA 13600',
    teu: 13600,
    loa: 336,
    lpp: 321,
    beam: 51,
    depth: 29.9,
    designDraft: 14,
    maxDraft: 16,
    blockCoefficient: 0.68,
    bays: 20,
    baysBeforeHouse: 6,
    baysBeforeCasing: 15,
    rows: 20,
    deckTiers: 11,
    lashingBridge: 3,
    plugs: 2000,
    deckLimit20: 100,
    deckLimit40: 140,
  },
  18000: {
    name: 'ESTIBA 18000',
    teu: 18000,
    loa: 399,
    lpp: 377,
    beam: 59,
    depth: 30.3,
    designDraft: 14.5,
    maxDraft: 16,
    blockCoefficient: 0.69,
    bays: 24,
    baysBeforeHouse: 8,
    baysBeforeCasing: 18,
    rows: 23,
    deckTiers: 10,
    lashingBridge: 3,
    plugs: 1800,
    deckLimit20: 110,
    deckLimit40: 160,
  },
  24000: {
    name: 'ESTIBA 24000',
    teu: 24000,
    loa: 399.9,
    lpp: 384,
    beam: 61.5,
    depth: 33.5,
    designDraft: 15,
    maxDraft: 17,
    blockCoefficient: 0.72,
    bays: 24,
    baysBeforeHouse: 8,
    baysBeforeCasing: 18,
    rows: 24,
    deckTiers: 13,
    lashingBridge: 5,
    plugs: 2200,
    deckLimit20: 120,
    deckLimit40: 180,
  },
} as const satisfies Readonly<Record<number, VesselParticulars>>;

/** A class the generator knows by its nominal TEU. */
export type VesselClass = keyof typeof VESSEL_CLASSES;
