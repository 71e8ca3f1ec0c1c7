/** Where a box of the load list is to stand, stack and tier from 1 (tier 1 lowest); null leaves it ashore. A 40' box stands fore and aft. */
export type SectionPlace = { readonly stack: number; readonly tier: number; readonly side: 'fore' | 'aft' | 'both' } | null;

/** A plan of a section: a place for each box of the load list, in its order. What a plan file holds. */
export interface SectionPlan {
  readonly places: readonly SectionPlace[];
}

/** What a section costs, term by term, in numbers of things counted (B9). */
export interface SectionTerms {
  /** Boxes left ashore. */
  readonly rollOuts: number;
  /** Boxes that stand above one discharged earlier. */
  readonly overstows: number;
  /** Different ports of discharge in a stack, summed over stacks. */
  readonly ports: number;
  /** Stacks empty before and used now. */
  readonly newStacks: number;
  /** Slots with a plug that hold a box which needs none. */
  readonly wastedPlugs: number;
}

/** Worth of one of each (Delgado et al. 2012; roll-outs after Parreño, Pacino and Alvarez-Valdes 2016). */
export const sectionWeights: SectionTerms = { rollOuts: 1000, overstows: 100, ports: 20, newStacks: 10, wastedPlugs: 5 };

export function sectionCost(terms: SectionTerms): number {
  return (Object.keys(sectionWeights) as (keyof SectionTerms)[]).reduce((sum, term) => sum + sectionWeights[term] * terms[term], 0);
}
