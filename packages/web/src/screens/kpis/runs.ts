/** Stretches of values without a gap. */
export function runsOf(values: readonly (number | null)[]): { readonly first: number; readonly run: readonly number[] }[] {
  const runs: { first: number; run: number[] }[] = [];
  let open: { first: number; run: number[] } | null = null;
  values.forEach((value, i) => {
    if (value === null) open = null;
    else if (open === null) runs.push((open = { first: i, run: [value] }));
    else open.run.push(value);
  });
  return runs;
}
