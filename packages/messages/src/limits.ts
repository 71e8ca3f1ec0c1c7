/** What one input may ask of memory. Past a limit reading goes on and says so; nothing is lost without a finding. */
export interface Limits {
  /** Longest segment [characters]; a longer one is set aside. */
  readonly segmentLength: number;
  /** Messages kept by `readEdifact`; further ones are counted only. `streamEdifact` has no such limit. */
  readonly messages: number;
  /** Boxes kept by `readEdifact`; further ones are counted only. `streamEdifact` has no such limit. */
  readonly boxes: number;
  /** Segments without a word of their own that one header, one box or one unknown message keeps. */
  readonly keptSegments: number;
}

export const DEFAULT_LIMITS: Limits = { segmentLength: 65_536, messages: 10_000, boxes: 500_000, keptSegments: 10_000 };
