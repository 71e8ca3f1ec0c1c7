import { usePast } from '../live/use-live.ts';
import { useValue } from '../store/use-value.ts';
import { type Person, session } from './session.ts';

const nobody: Person = {
  user: '',
  role: 'viewer',
  mustChangePassword: false,
  commands: [],
  mayAdministerUsers: false,
  mayTendAlarms: false,
};

/** Who looks at this page; on the pages behind the door there is always someone. Who looks at the past gives no commands. */
export function usePerson(): Person {
  const state = useValue(session);
  const isPast = usePast() !== null;
  const person = state.at === 'in' ? state.person : nobody;
  return isPast ? { ...person, commands: [], mayTendAlarms: false } : person;
}
