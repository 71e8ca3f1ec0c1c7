import { useState } from 'react';
import { ask, type Answer } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { type Role, roles } from '../../session/session.ts';
import { useClock } from '../../time/use-clock.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { State } from '../../ui/mark.tsx';

export interface UserView {
  readonly name: string;
  readonly role: Role;
  readonly mustChange: boolean;
  readonly isBarred: boolean;
  readonly changedAt: number;
  readonly sessions: number;
}

interface Sure {
  readonly text: string;
  readonly act: () => Promise<Answer<unknown>>;
}

/** Users and what may be done with each. What puts somebody out is asked a second time. */
export function UserTable({
  users,
  change,
}: {
  readonly users: readonly UserView[];
  readonly change: (answer: Promise<Answer<unknown>>) => Promise<boolean>;
}) {
  const { users: words, common } = useWords();
  const clock = useClock();
  const [sure, setSure] = useState<Sure | null>(null);
  const patch = (name: string, body: unknown) => ask(`/users/${name}`, { method: 'PATCH', body });
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            {[words.name, words.role, words.state, words.sessions, words.changed, ''].map((head) => (
              <th key={head} scope="col">
                {head === '' ? <span className="unseen">{common.details}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {users.map(({ name, role, mustChange, isBarred, changedAt, sessions }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <select
                  aria-label={`${words.role}: ${name}`}
                  value={role}
                  onChange={(event) => void change(patch(name, { role: event.currentTarget.value }))}
                >
                  {roles.map((one) => (
                    <option key={one} value={one}>
                      {words[one]}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <State level={isBarred ? 'warn' : mustChange ? 'off' : 'ok'}>
                  {isBarred ? words.barred : mustChange ? words.oneTime : words.active}
                </State>
              </td>
              <td className="number">{sessions}</td>
              <td>{clock.moment(changedAt)}</td>
              <td className="buttons">
                {isBarred ? (
                  <button type="button" onClick={() => void change(patch(name, { isBarred: false }))}>
                    {words.admit}
                  </button>
                ) : (
                  <button type="button" onClick={() => setSure({ text: words.sureBar(name), act: () => patch(name, { isBarred: true }) })}>
                    {words.bar}
                  </button>
                )}
                <button
                  type="button"
                  onClick={() =>
                    setSure({ text: words.sureReset(name), act: () => ask(`/users/${name}/password-reset`, { method: 'POST' }) })
                  }
                >
                  {words.reset}
                </button>
                <button
                  type="button"
                  disabled={sessions === 0}
                  onClick={() => void change(ask(`/users/${name}/sessions`, { method: 'DELETE' }))}
                >
                  {words.end}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sure !== null && (
        <Dialog title={common.confirm} onClose={() => setSure(null)}>
          <p>{sure.text}</p>
          <p className="buttons">
            <button
              type="button"
              className="primary"
              onClick={() => {
                setSure(null);
                void change(sure.act());
              }}
            >
              {common.confirm}
            </button>
            <button type="button" onClick={() => setSure(null)}>
              {common.cancel}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
