import { useEffect, useState } from 'react';
import { ask } from '../../http/api.ts';
import { useValue } from '../../store/use-value.ts';
import { DraftDesk, type DeskState } from './draft-desk.ts';

/** A draft is looked at this often [ms]: while the planner is at it for its progress, else for what others do. */
const QUICK = 500;
const CALM = 2000;

/** One draft, looked at for as long as the screen is open. Another draft wants another component. */
export function useDraft(id: string): { readonly desk: DraftDesk; readonly state: DeskState } {
  const [desk] = useState(() => new DraftDesk(id, ask));
  const state = useValue(desk.state);
  const isQuick = isAtWork(state);
  useEffect(() => {
    if (!isQuick) void desk.look();
    const timer = setInterval(() => void (document.hidden || desk.look()), isQuick ? QUICK : CALM);
    return () => clearInterval(timer);
  }, [desk, isQuick]);
  return { desk, state };
}

/** Is the planner finishing the draft? Meanwhile nobody edits. */
export const isAtWork = ({ draft }: DeskState): boolean => draft?.finish?.state === 'running' || draft?.finish?.state === 'stopping';
