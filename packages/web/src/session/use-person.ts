import { useValue } from '../store/use-value.ts';
import { type Person, session } from './session.ts';

const nobody: Person = { user: '', role: 'viewer', mustChangePassword: false, commands: [], mayAdministerUsers: false };

/** Who looks at this page; on the pages behind the door there is always someone. */
export function usePerson(): Person {
  const state = useValue(session);
  return state.at === 'in' ? state.person : nobody;
}
