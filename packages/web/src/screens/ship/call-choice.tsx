import type { CallRow } from '@estiba/messages/frames';
import type { Screen } from '../../address/address.ts';
import { go, useAddress } from '../../address/use-address.ts';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useTable } from '../../live/use-live.ts';

const order = ['working', 'alongside', 'complete', 'announced', 'sailed'];

/** The call an address names, else the one at work. */
export function useCall(): CallRow | undefined {
  const { id } = useAddress();
  const calls = useTable('calls');
  return calls.find(({ call }) => call === id) ?? (id === null ? sorted(calls)[0] : undefined);
}

/** Which call a screen of ships shows. */
export function CallChoice({ screen, call }: { readonly screen: Screen; readonly call: string }) {
  const { calls: words } = useWords();
  const options = sorted(useTable('calls')).map((one) => [one.call, `${one.outline.name} · ${one.call}`] as const);
  return <ModeChoice label={words.call} value={call} options={options} onChange={(one) => go(screen, one)} />;
}

const sorted = (calls: readonly CallRow[]): readonly CallRow[] =>
  calls.toSorted((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase) || a.eta - b.eta);
