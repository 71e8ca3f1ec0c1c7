/** What a key does on the plan of a draft. The arrows and the keys of the bays are the drawing's own. */
export type DraftDeed =
  | 'undo'
  | 'redo'
  | 'hold-or-set'
  | 'choose'
  | 'choose-all'
  | 'let-go'
  | 'take-off'
  | 'lock'
  | 'unlock'
  | 'choose-above'
  | 'leave-out'
  | 'repair'
  | 'details';

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const plain: Readonly<Record<string, DraftDeed>> = {
  Enter: 'hold-or-set',
  ' ': 'choose',
  Escape: 'let-go',
  Delete: 'take-off',
  k: 'lock',
  K: 'unlock',
  w: 'choose-above',
  o: 'leave-out',
  r: 'repair',
  i: 'details',
};

/** Null: the key is somebody else's. */
export function draftDeedOf({ key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey): DraftDeed | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'a') return 'choose-all';
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
    return key.toLowerCase() === 'y' ? 'redo' : null;
  }
  return plain[key] ?? null;
}

/** Deeds that change nothing of the draft: everybody may do them. */
const looking: ReadonlySet<DraftDeed> = new Set<DraftDeed>(['choose', 'choose-all', 'choose-above', 'let-go', 'details']);
export const isLooking = (deed: DraftDeed): boolean => looking.has(deed);
