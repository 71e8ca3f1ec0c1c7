export const screens = [
  'overview',
  'yard',
  'twin',
  'equipment',
  'exceptions',
  'alarms',
  'calls',
  'messages',
  'bayplan',
  'draft',
  'quay',
  'berths',
  'units',
  'kpis',
  'report',
  'timeline',
  'users',
  'settings',
  'glossary',
] as const;
export type Screen = (typeof screens)[number];

export const selectable = ['machine', 'call', 'unit', 'exception', 'alarm', 'block', 'job', 'visitor'] as const;
type SelectionKind = (typeof selectable)[number];

/** The one thing all screens show as chosen. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

/** Where someone is: `#/calls/CALL-7?sel=machine:QC1`. Everything a screen shows can be told to somebody else by it. */
export interface Address {
  readonly screen: Screen | null;
  /** The one thing the screen is about; null: its list. */
  readonly id: string | null;
  readonly selection: Selection | null;
  /** What is searched for on the screen. */
  readonly find: string;
}

export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [name = '', ...rest] = path.split('/');
  const params = new URLSearchParams(query);
  const screen = name === '' ? 'overview' : (screens.find((one) => one === name) ?? null);
  const id = rest.length === 0 ? '' : decoded(rest.join('/'));
  return { screen, id: id === '' ? null : id, selection: parseSelection(params.get('sel')), find: params.get('find') ?? '' };
}

export function formatAddress({ screen, id, selection, find }: Address): string {
  const params = new URLSearchParams();
  if (selection !== null) params.set('sel', `${selection.kind}:${selection.id}`);
  if (find !== '') params.set('find', find);
  const query = params.toString();
  return `#/${screen ?? ''}${id === null ? '' : `/${encodeURIComponent(id)}`}${query === '' ? '' : `?${query}`}`;
}

function parseSelection(text: string | null): Selection | null {
  const [kindText, ...rest] = (text ?? '').split(':');
  const [kind, id] = [selectable.find((one) => one === kindText), rest.join(':')];
  return kind === undefined || id === '' ? null : { kind, id };
}

/** An address may be cut off anywhere; what cannot be decoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
