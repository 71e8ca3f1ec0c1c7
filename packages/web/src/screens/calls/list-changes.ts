/** A box of a load list as `/calls/…/lists` tells it. */
export interface ListedBox {
  readonly id: string;
  readonly pod: string;
  readonly type: string;
  readonly line: string;
  readonly kg: number;
  readonly flags: readonly string[];
  readonly imdg: string;
}

interface Difference<T> {
  readonly count: number;
  readonly shown: readonly T[];
}

export interface Change {
  readonly before: ListedBox;
  readonly now: ListedBox;
}

export interface ListVersion {
  readonly version: number;
  readonly entry: number;
  readonly at: number;
  readonly by: string;
  readonly aboard: number;
  readonly toLoad: number;
  readonly added: Difference<ListedBox>;
  readonly removed: Difference<ListedBox>;
  readonly changed: Difference<Change>;
}

export type Field = 'pod' | 'type' | 'line' | 'kg' | 'imdg' | 'flags';
const fields: readonly Field[] = ['pod', 'type', 'line', 'kg', 'imdg', 'flags'];

/** What of a box was told otherwise, field by field. */
export function changesOf({
  before,
  now,
}: Change): { readonly field: Field; readonly before: string | number; readonly now: string | number }[] {
  return fields.flatMap((field) => {
    const [a, b] = [plain(before[field]), plain(now[field])];
    return a === b ? [] : [{ field, before: a, now: b }];
  });
}

const plain = (value: ListedBox[Field]): string | number =>
  typeof value === 'string' || typeof value === 'number' ? value : value.join(' ');
