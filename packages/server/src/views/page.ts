import Type from 'typebox';

/** Which page of a list: names after this one, so many. */
export const pageQuery = {
  after: Type.Optional(Type.String({ maxLength: 200, description: 'Name the page begins after: `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
};
export interface PageQuery {
  readonly after?: string;
  readonly limit: number;
}

/**
 * The page of a list in the order of its names. A page begins after a name, not at a place, so nothing is told twice or left out
 * when the list changes between two pages.
 */
export function pageOf<T>(
  items: Iterable<readonly [string, T]>,
  { after = '', limit }: PageQuery,
  matches: (item: T) => boolean = () => true,
): { items: T[]; next: string | null } {
  const later: (readonly [string, T])[] = [];
  for (const item of items) if (item[0] > after && matches(item[1])) later.push(item);
  later.sort(([a], [b]) => (a < b ? -1 : 1));
  const page = later.slice(0, limit);
  return { items: page.map(([, item]) => item), next: later.length > limit ? page.at(-1)![0] : null };
}
