import type { MachineRow } from '@estiba/messages/frames';
import { useMemo, useState } from 'react';
import { keepFind, select, useAddress } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { stepsByName } from '../../live/steps-of.ts';
import { type Standing, standingOf } from '../../live/standing.ts';
import { useTable } from '../../live/use-live.ts';
import { type Column, Grid } from '../../ui/grid.tsx';
import { type Level, State } from '../../ui/mark.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FindBox } from '../../ui/find-box.tsx';
import { ReasonText, ValueText } from '../../words/reason-text.tsx';

const levels: Readonly<Record<Standing, Level>> = { working: 'ok', idle: 'off', unfit: 'warn' };

/** Every machine: how it stands, what it does, or why it idles. */
export function Equipment() {
  const { equipment, overview } = useWords();
  const { find, selection } = useAddress();
  const [only, setOnly] = useState<'all' | Standing>('all');
  const machines = useTable('machines');
  const jobs = useTable('jobs');
  const steps = useMemo(() => stepsByName(jobs), [jobs]);
  const wanted = find.toLowerCase();
  const rows = machines.filter(
    (machine) =>
      (only === 'all' || standingOf(machine) === only) &&
      (machine.id.toLowerCase().includes(wanted) || machine.kind.includes(wanted) || machine.call?.toLowerCase().includes(wanted)),
  );
  const columns: Column<MachineRow>[] = [
    { key: 'id', head: equipment.machine, width: 'minmax(4.5rem, 0.7fr)', cell: ({ id }) => <b>{id}</b> },
    { key: 'kind', head: equipment.kind, width: 'minmax(7.5rem, 1.2fr)', cell: ({ kind }) => <ValueText value={kind} /> },
    {
      key: 'state',
      head: equipment.state,
      width: 'minmax(9.5rem, 1.2fr)',
      cell: (machine) => <State level={levels[standingOf(machine)]}>{overview[standingOf(machine)]}</State>,
    },
    {
      key: 'doing',
      head: equipment.doing,
      width: 'minmax(9rem, 3fr)',
      cell: (machine) => {
        const [why] = machine.whyIdle;
        const step = machine.steps.map((id) => steps.get(id)?.step).find((one) => one !== undefined && one.state !== 'done');
        if (machine.barred !== null) return <ReasonText reason={machine.barred} />;
        if (why !== undefined)
          return (
            <span className="muted">
              <ReasonText reason={why} />
            </span>
          );
        return step === undefined ? null : (
          <>
            <ValueText value={step.does} /> {step.boxes.join(' + ')}
          </>
        );
      },
    },
    { key: 'call', head: equipment.call, width: 'minmax(8.5rem, 1fr)', cell: ({ call, block }) => call ?? block },
    { key: 'mode', head: equipment.mode, width: 'minmax(5.5rem, 1fr)', cell: ({ operational }) => <ValueText value={operational} /> },
    {
      key: 'charge',
      head: equipment.charge,
      width: '4rem',
      isNumber: true,
      cell: ({ charge }) => (charge === null ? '' : `${Math.round(charge)} %`),
    },
  ];
  return (
    <div className="screen filled">
      <div className="tools">
        <FindBox label={equipment.filter} value={find} onChange={keepFind} />
        <Choice
          label={equipment.state}
          value={only}
          options={[
            ['all', equipment.all],
            ['idle', equipment.onlyIdle],
            ['unfit', equipment.onlyUnfit],
          ]}
          onChange={setOnly}
        />
        <p className="muted" role="status">
          {equipment.count(rows.length, machines.length)}
        </p>
      </div>
      <Grid
        label={equipment.title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={columns}
        chosen={selection?.kind === 'machine' ? selection.id : null}
        onChoose={({ id }) => select({ kind: 'machine', id })}
        empty={equipment.empty}
      />
    </div>
  );
}
