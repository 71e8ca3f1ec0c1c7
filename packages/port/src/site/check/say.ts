import type { Reason } from '@estiba/base';
import { disagreement } from '../../form/disagreement.ts';

export { disagreement as say };

/** Ids given twice in the lists; each list comes with its JSON pointer. */
export function repeatedIds(lists: readonly { readonly path: string; readonly items: readonly { readonly id: string }[] }[]): Reason[] {
  const seen = new Map<string, string>();
  return lists.flatMap(({ path, items }) =>
    items.flatMap(({ id }, i) => {
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, `${path}/${i}`);
        return [];
      }
      return [disagreement('site.repeated', `${path}/${i}/id`, id, `Maybe copied and not renamed: ${first} has this name already.`)];
    }),
  );
}
