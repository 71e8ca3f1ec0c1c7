import { type ComponentType, Suspense, useEffect } from 'react';
import type { Selection } from '../address/address.ts';
import { select } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { AlarmInspector } from '../inspect/alarm.tsx';
import { BlockInspector } from '../inspect/block.tsx';
import { CallInspector } from '../inspect/call.tsx';
import { ExceptionInspector } from '../inspect/exception.tsx';
import { JobInspector } from '../inspect/job.tsx';
import { MachineInspector } from '../inspect/machine.tsx';
import { UnitInspector } from '../inspect/unit.tsx';
import { VisitorInspector } from '../inspect/visitor.tsx';

const parts: Readonly<Record<Selection['kind'], ComponentType<{ readonly id: string }>>> = {
  machine: MachineInspector,
  call: CallInspector,
  unit: UnitInspector,
  exception: ExceptionInspector,
  alarm: AlarmInspector,
  block: BlockInspector,
  job: JobInspector,
  visitor: VisitorInspector,
};

/** What is selected, beside every screen: the same thing in the same words wherever it was chosen. */
export function Inspector({ selection: { kind, id } }: { readonly selection: Selection }) {
  const { common, alarms } = useWords();
  const Part = parts[kind];
  // Whoever was at work in it by the keyboard goes on at the screen beside.
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
    },
    [],
  );
  return (
    <aside className="inspector" aria-label={common.selection}>
      <header className="inspector-head">
        <h2>{kind === 'alarm' ? alarms.alarm : id}</h2>
        <button type="button" className="quiet" aria-label={common.close} title={`${common.close} (Esc)`} onClick={() => select(null)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" stroke="currentColor" strokeWidth="1.6">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      </header>
      <Suspense fallback={<p className="muted">{common.loading}</p>}>
        <Part id={id} />
      </Suspense>
    </aside>
  );
}
