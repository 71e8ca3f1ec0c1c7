/** What a step may look at: the root of the tree, and whether slow and end-to-end tests are wanted. */
export type Scope = { readonly root: string; readonly everything: boolean };

/** What a step found: each problem is one finding in words; none means the step holds. The summary is a few words with figures. */
export type Outcome = { readonly problems: readonly string[]; readonly summary: string };

export type Step = { readonly name: string; readonly run: (scope: Scope) => Outcome | Promise<Outcome> };
