import { useMemo } from 'react';
import { select } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { countBoxes } from '../live/blocks.ts';
import { useBoxes, useTable } from '../live/use-live.ts';
import { Fact, Facts } from '../ui/panel.tsx';

/** A block: what stands in it, and the cranes over it. */
export function BlockInspector({ id }: { readonly id: string }) {
  const { yard: words, overview, common } = useWords();
  const { boxes, size } = useBoxes();
  const block = useMemo(() => countBoxes(boxes).blocks.get(id), [boxes, size, id]);
  const machines = useTable('machines').filter((machine) => machine.block === id);
  return (
    <Facts>
      <Fact name={words.boxes}>
        {overview.boxes(block?.boxes ?? 0)} · {overview.teu(block?.teu ?? 0)}
      </Fact>
      <Fact name={words.reefers}>{block?.reefers ?? 0}</Fact>
      <Fact name={words.holds}>{block?.holds ?? 0}</Fact>
      <Fact name={words.machines}>
        {machines.length === 0
          ? common.none
          : machines.map((machine) => (
              <button key={machine.id} type="button" className="link" onClick={() => select({ kind: 'machine', id: machine.id })}>
                {machine.id}
              </button>
            ))}
      </Fact>
    </Facts>
  );
}
