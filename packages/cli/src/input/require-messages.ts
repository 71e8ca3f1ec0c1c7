import { exitCode, Failure } from '../failure.ts';
import { bayPlans, type Given, loadLists, verifications } from './given.ts';

/** Files named for a purpose must serve it: a bay plan that has no BAPLIE in it is an error, not a file to skip. */
export function requireMessages(
  given: Given,
  flags: {
    readonly baplie?: readonly string[];
    readonly coprar?: readonly string[];
    readonly vermas?: readonly string[];
    readonly vessel?: readonly string[];
    readonly yard?: readonly string[];
  },
): void {
  const found = (list: readonly { readonly file: string }[]): Set<string> => new Set(list.map(({ file }) => file));
  const yards = given.sources.filter((source) => source.use === 'yard').map(({ name }) => ({ file: name }));
  requireEach(flags.baplie, found(bayPlans(given)), 'bay plan (BAPLIE)', given);
  requireEach(flags.coprar, found(loadLists(given)), 'load list (COPRAR with document code 45 or 121)', given);
  requireEach(flags.vermas, found(verifications(given)), 'verified mass (VERMAS)', given);
  requireEach(flags.vessel, found(given.vessels), 'ship profile (estiba-vessel/1)', given);
  requireEach(flags.yard, found(yards), 'yard list (CSV with container, block, bay, row, tier)', given);
}

/**
 * A bay plan or load list without its end was cut off on the way: boxes are missing that nobody knows of, and a plan made
 * without them would set others in their slots. It is refused, unless the planner says he knows.
 */
export function requireWhole(given: Given, acceptsDamaged: boolean): void {
  if (acceptsDamaged) return;
  const used = new Set([...bayPlans(given), ...loadLists(given)].map(({ file }) => file));
  const cut = given.findings.find(({ source, code }) => code === 'envelope.no-unt' && used.has(source));
  if (cut === undefined) return;
  throw new Failure(
    exitCode.unreadable,
    `'${cut.source}' was cut off: message ${cut.params['reference'] ?? ''} has no end (UNT), so boxes may be missing.`,
    'Maybe ask for the file again, or add --accept-damaged to plan with the boxes that came.',
  );
}

function requireEach(paths: readonly string[] | undefined, having: ReadonlySet<string>, what: string, { sources, findings }: Given): void {
  for (const path of paths ?? []) {
    const name = path.replace(/^.*[\\/]/, '');
    if (having.has(name)) continue;
    const kinds = sources.filter((source) => source.name === name).map((source) => source.kind);
    const first = findings.find((finding) => finding.source === name);
    const known = kinds.filter((kind) => kind !== '–').join(', ');
    throw new Failure(
      exitCode.unreadable,
      `There is no ${what} in '${path}'${known === '' ? '' : `; it holds ${known}`}${first === undefined ? '' : ` (line ${first.line}: ${first.code})`}.`,
      'Maybe another file was meant, or it was damaged on the way.',
    );
  }
}
