/** What is read of a package of the house. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Oldest Node whose JavaScript the compiled sources are written in. */
const NODE = '>=22';

/** A package of the house as plain Node reads it: JavaScript with declarations beside it. */
export function manifestOf({ name, version, license, exports, dependencies = {} }: Manifest): object {
  return {
    name,
    version,
    license,
    type: 'module',
    sideEffects: false,
    engines: { node: NODE },
    exports: Object.fromEntries(
      Object.entries(exports).map(([path, source]) => {
        const stem = source.replace(/\.ts$/, '');
        return [path, { types: `${stem}.d.ts`, default: `${stem}.js` }];
      }),
    ),
    // What lies inside has the version it was packed with.
    dependencies: Object.fromEntries(Object.entries(dependencies).map(([one, wanted]) => [one, wanted === '*' ? version : wanted])),
  };
}
