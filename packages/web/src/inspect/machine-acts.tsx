import type { MachineRow } from '@estiba/messages/frames';
import { useState } from 'react';
import { command, type Refusal } from '../http/api.ts';
import { useWords } from '../i18n/language.ts';
import { usePerson } from '../session/use-person.ts';
import { announce } from '../ui/announce.ts';
import { RefusalNote } from '../ui/refusal.tsx';
import { Sure } from '../ui/sure.tsx';

/** Take a machine out of service or put it back: in two steps, the second of which says what happens. */
export function MachineActs({ machine: { id, barred } }: { readonly machine: MachineRow }) {
  const { equipment: words, common } = useWords();
  const { commands } = usePerson();
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const type = barred === null ? 'barEquipment' : 'clearEquipment';
  const name = barred === null ? words.bar : words.clear;
  if (!commands.includes(type)) return null;

  async function send(): Promise<void> {
    setAsked(false);
    const reason = { code: 'equipment.barred-by-person', params: {} };
    const answer = await command(type, barred === null ? { id, reason } : { id });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) announce(common.done);
  }

  return (
    <section className="acts">
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {isAsked ? (
        <Sure
          text={barred === null ? words.barEcho(id) : words.clearEcho(id)}
          name={name}
          onYes={() => void send()}
          onNo={() => setAsked(false)}
        />
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          {name} …
        </button>
      )}
    </section>
  );
}
