import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { countStandings } from '../../live/standing.ts';
import { useTable } from '../../live/use-live.ts';
import { Panel } from '../../ui/panel.tsx';
import { State } from '../../ui/mark.tsx';
import { Term } from '../../words/term.tsx';

/** Machines kind by kind: how many work, wait, or are not to be had. */
export function Fleets() {
  const { overview, common } = useWords();
  const machines = useTable('machines');
  const rows = [
    ['sts', 'qc', overview.cranes],
    ['truck', 'agv', overview.trucks],
    ['armg', 'rmg', overview.yardCranes],
  ] as const;
  return (
    <Panel title={common.equipment} aside={<a href={hrefOf('equipment')}>{common.showAll}</a>}>
      <div className="fleets">
        {rows.map(([kind, term, name]) => {
          const counts = countStandings(machines.filter((machine) => machine.kind === kind));
          const total = Math.max(1, counts.working + counts.idle + counts.unfit);
          return (
            <div key={kind} className="fleet">
              <h3>
                <Term id={term}>{name}</Term>
              </h3>
              <div className="fleet-bar" aria-hidden="true">
                <span className="is-working" style={{ flexGrow: counts.working / total }} />
                <span className="is-idle" style={{ flexGrow: counts.idle / total }} />
                <span className="is-unfit" style={{ flexGrow: counts.unfit / total }} />
              </div>
              <p className="fleet-counts">
                <State level="ok">
                  <b>{counts.working}</b> {overview.working}
                </State>
                <State level="off">
                  <b>{counts.idle}</b> {overview.idle}
                </State>
                <State level={counts.unfit > 0 ? 'warn' : 'off'}>
                  <b>{counts.unfit}</b> {overview.unfit}
                </State>
              </p>
            </div>
          );
        })}
      </div>
    </Panel>
  );
}
