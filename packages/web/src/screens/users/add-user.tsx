import { type FormEvent, useId } from 'react';
import { useWords } from '../../i18n/language.ts';
import { formText } from '../../store/form-text.ts';
import { type Role, roles } from '../../session/session.ts';

/** A name and a role make a user; the one-time password is shown once. */
export function AddUser({ add }: { readonly add: (name: string, role: Role) => Promise<boolean> }) {
  const { users: words } = useWords();
  const id = useId();
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    if (await add(formText(data, 'name'), formText(data, 'role') as Role)) form.reset();
  }
  return (
    <form className="add-user" onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          name="name"
          required
          maxLength={32}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-rule`}
        />
        <p id={`${id}-rule`} className="muted">
          {words.nameRule}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-role`}>{words.role}</label>
        <select id={`${id}-role`} name="role" defaultValue="viewer">
          {roles.map((role) => (
            <option key={role} value={role}>
              {words[role]}
            </option>
          ))}
        </select>
      </div>
      <button className="primary">{words.add}</button>
    </form>
  );
}
