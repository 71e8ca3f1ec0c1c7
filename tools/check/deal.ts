/** A test file and how much work it is reckoned to be. */
export type Weighed = { readonly path: string; readonly weight: number };

/**
 * Deals files into shares of about the same weight. Those of one package stay together, for they share what is slow to bring up (a database,
 * large modules); whatever lies elsewhere is dealt file by file. The heaviest first, each to the lightest share.
 */
export function deal(files: readonly Weighed[], shares: number): string[][] {
  const groups = [...Map.groupBy(files, ({ path }) => /^packages\/[^/]+\//.exec(path)?.[0] ?? path).values()]
    .map((group) => ({ paths: group.map(({ path }) => path), weight: group.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((a, b) => b.weight - a.weight);
  const dealt = Array.from({ length: shares }, () => ({ paths: [] as string[], weight: 0 }));
  for (const { paths, weight } of groups) {
    const lightest = dealt.reduce((least, share) => (share.weight < least.weight ? share : least));
    lightest.paths.push(...paths);
    lightest.weight += weight;
  }
  return dealt.map(({ paths }) => paths.sort()).filter((paths) => paths.length > 0);
}
