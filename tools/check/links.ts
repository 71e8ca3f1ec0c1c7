import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Outcome, Scope } from './step.ts';
import { readTextFiles } from './tree.ts';

/** Every relative link in a Markdown page leads to a file or folder that is there. */
export function checkLinks({ root }: Pick<Scope, 'root'>): Outcome {
  const pages = readTextFiles(root, (path) => path.endsWith('.md'));
  const links = pages.flatMap(({ path, text }) => relativeLinks(text).map((target) => ({ path, target })));
  const broken = links.filter(({ path, target }) => !existsSync(join(root, normalize(join(dirname(path), target)))));
  return {
    problems: broken.map(({ path, target }) => `${path} links to ${target}, which is not there`),
    summary: `${links.length} links, ${pages.length} pages`,
  };
}

export function relativeLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!).filter((target) => !/^[a-z]+:/.test(target));
}
