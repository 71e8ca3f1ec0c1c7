import { useMemo } from 'react';
import { hrefOf, select, useSelection } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { countBoxes } from '../../live/blocks.ts';
import { useBoxes, useTable } from '../../live/use-live.ts';
import { useSite } from '../../site/site.ts';
import { Bar } from '../../ui/bar.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Term } from '../../words/term.tsx';

/** The yard block by block: what the map shows, in words. */
export function BlockList() {
  const { yard: words, overview, common, drawing } = useWords();
  const site = useSite();
  const { boxes, size } = useBoxes();
  const counts = useMemo(() => countBoxes(boxes), [boxes, size]);
  const machines = useTable('machines');
  const chosen = useSelection();
  const names = site === null ? [...counts.blocks.keys()].sort() : site.blocks.map(({ id }) => id);
  return (
    <Panel title={words.list} className="block-list">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Term id="block">{words.block}</Term>
            </th>
            <th scope="col">
              <Term id="occupancy">{overview.yardFill}</Term>
            </th>
            <th scope="col" className="number">
              {words.boxes}
            </th>
            <th scope="col" className="number">
              <Term id="reefer">{words.reefers}</Term>
            </th>
            <th scope="col" className="number">
              <Term id="hold_flag">{words.holds}</Term>
            </th>
            <th scope="col">{words.machines}</th>
            <th scope="col">
              <span className="unseen">{common.details}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const block = counts.blocks.get(name);
            const room = site?.blocks.find(({ id }) => id === name);
            const share = room === undefined ? 0 : (block?.teu ?? 0) / (room.bays * room.rows * room.tiers);
            return (
              <tr key={name} className={chosen?.kind === 'block' && chosen.id === name ? 'is-chosen' : undefined}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => select({ kind: 'block', id: name })}>
                    {name}
                  </button>
                </th>
                <td>
                  <span className="with-bar">
                    <Bar share={share} label={common.percent(share)} />
                    <span className="number">{common.percent(share)}</span>
                  </span>
                </td>
                <td className="number">{block?.boxes ?? 0}</td>
                <td className="number">{block?.reefers ?? 0}</td>
                <td className="number">{block?.holds ?? 0}</td>
                <td className="buttons">
                  {machines
                    .filter((machine) => machine.block === name)
                    .map(({ id }) => (
                      <button key={id} type="button" className="link" onClick={() => select({ kind: 'machine', id })}>
                        {id}
                      </button>
                    ))}
                </td>
                <td>
                  <a href={hrefOf('yard', name)}>{drawing.section(name)}</a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
