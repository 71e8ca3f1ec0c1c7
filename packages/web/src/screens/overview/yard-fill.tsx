import { hrefOf, select, useSelection } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import type { BlockCount } from '../../live/blocks.ts';
import { useSite } from '../../site/site.ts';
import { Bar } from '../../ui/bar.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Term } from '../../words/term.tsx';

/** How full each block is. */
export function YardFill({ blocks }: { readonly blocks: ReadonlyMap<string, BlockCount> }) {
  const { overview, common } = useWords();
  const site = useSite();
  const chosen = useSelection();
  const names = site === null ? [...blocks.keys()].sort() : site.blocks.map(({ id }) => id);
  return (
    <Panel title={<Term id="block">{overview.yardFill}</Term>} aside={<a href={hrefOf('yard')}>{common.yard}</a>} className="wide">
      <ul className="blocks">
        {names.map((name) => {
          const room = site?.blocks.find(({ id }) => id === name);
          const teu = blocks.get(name)?.teu ?? 0;
          const share = room === undefined ? 0 : teu / (room.bays * room.rows * room.tiers);
          return (
            <li key={name}>
              <button
                type="button"
                className="block"
                aria-pressed={chosen?.kind === 'block' && chosen.id === name}
                onClick={() => select({ kind: 'block', id: name })}
              >
                <span>{name}</span>
                <Bar share={share} label={overview.teu(teu)} />
                <span className="number muted">{room === undefined ? overview.teu(teu) : common.percent(share)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
