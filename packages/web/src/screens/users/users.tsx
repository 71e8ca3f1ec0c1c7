import { useEffect, useState } from 'react';
import { ask, type Answer, type Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { type Role, roles } from '../../session/session.ts';
import { usePerson } from '../../session/use-person.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { AddUser } from './add-user.tsx';
import { UserTable, type UserView } from './user-table.tsx';

/** What the server would answer. */
const notMine: Refusal = {
  status: 403,
  code: 'right.missing',
  message: '',
  advice: '',
  details: [{ code: 'right.missing', params: { right: 'administerUsers', roles: 'administrator' } }],
};

/** Who may sign in, and as what: for administrators. */
export function Users() {
  const { users: words, common } = useWords();
  const { mayAdministerUsers } = usePerson();
  const [again, setAgain] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [told, setTold] = useState<{ readonly name: string; readonly oneTimePassword: string } | null>(null);
  // Others sign in and out meanwhile.
  useEffect(() => {
    const timer = setInterval(() => setAgain((count) => count + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  const users = useQuery<readonly UserView[]>(mayAdministerUsers ? '/users' : null, again);

  /** Asks for a change, shows a one-time password it gave or why it was refused, and the list anew. */
  async function change(answer: Promise<Answer<unknown>>): Promise<boolean> {
    const given = await answer;
    setRefusal(given.ok ? null : given.refusal);
    if (given.ok && typeof given.value === 'object' && given.value !== null && 'oneTimePassword' in given.value) {
      setTold(given.value as { name: string; oneTimePassword: string });
    }
    setAgain((count) => count + 1);
    return given.ok;
  }

  if (!mayAdministerUsers) return <RefusalNote refusal={notMine} />;
  return (
    <div className="screen">
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <Panel title={words.title} aside={<span className="muted">{words.roleEffect}</span>}>
        {users.at === 'loading' && <p className="muted">{common.loading}</p>}
        {users.at === 'refused' && <RefusalNote refusal={users.refusal} />}
        {users.at === 'there' && <UserTable users={users.value} change={change} />}
      </Panel>
      <Panel title={words.add}>
        <AddUser add={(name, role) => change(ask('/users', { method: 'POST', body: { name, role } }))} />
        <dl className="facts roles">
          {roles.map((role: Role) => (
            <div key={role} className="fact">
              <dt>{words[role]}</dt>
              <dd>{words[`${role}May`]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      {told !== null && (
        <Dialog title={words.reset} onClose={() => setTold(null)}>
          <p>{words.told(told.name)}</p>
          <p className="one-time">
            <code>{told.oneTimePassword}</code>
          </p>
          <p className="buttons">
            <button type="button" className="primary" onClick={() => setTold(null)}>
              {common.close}
            </button>
          </p>
        </Dialog>
      )}
    </div>
  );
}
