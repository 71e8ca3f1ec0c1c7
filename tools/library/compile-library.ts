import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Compiles packages with declarations into `out/NAME/src`; tests stay behind. @throws Error with what the compiler said. */
export function compileLibrary(root: string, names: readonly string[], out: string): void {
  mkdirSync(out, { recursive: true });
  // Beside the sources, so that packages are found as they are in the house.
  const config = join(root, `tsconfig.library.${process.pid}.json`);
  const settings = {
    extends: './tsconfig.kernels.json',
    compilerOptions: {
      noEmit: false,
      noEmitOnError: true,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      rootDir: './packages',
      outDir: out,
    },
    include: names.map((name) => `packages/${name}/src`),
    exclude: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.test-kit.ts', 'packages/*/src/**/fixture', 'packages/*/src/**/testing'],
  };
  writeFileSync(config, JSON.stringify(settings));
  try {
    execFileSync('tsc', ['-p', config], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const said = (error as { stdout?: string }).stdout ?? String(error);
    throw new Error(`the sources do not compile. Maybe run 'npm run check -- types' first.\n${said.slice(0, 2000)}`, { cause: error });
  } finally {
    rmSync(config, { force: true });
  }
}
