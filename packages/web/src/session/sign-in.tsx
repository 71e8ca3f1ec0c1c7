import { type FormEvent, useState } from 'react';
import type { Refusal } from '../http/api.ts';
import { useWords } from '../i18n/language.ts';
import { LanguageChoice } from '../shell/language-choice.tsx';
import { formText } from '../store/form-text.ts';
import { Mark } from '../ui/mark.tsx';
import { RefusalNote } from '../ui/refusal.tsx';
import { Field } from './field.tsx';
import { changePassword, type SessionState, signIn } from './session.ts';

/** The door: sign in, and at first choose a password of one's own. Each way it can fail has its own message. */
export function SignIn({ state }: { readonly state: Exclude<SessionState, { at: 'asking' }> }) {
  const { session: words, common } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const mustChange = state.at === 'in';

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => formText(form, name);
    setBusy(true);
    setRefusal(mustChange ? await changePassword(text('current'), text('next')) : await signIn(text('user').trim(), text('password')));
    setBusy(false);
  }

  return (
    <div className="door">
      <header className="door-head">
        <p className="brand">Estiba</p>
        <LanguageChoice />
      </header>
      <main className="door-main">
        <form key={mustChange ? 'change' : 'sign-in'} onSubmit={(event) => void submit(event)}>
          <h1>{mustChange ? words.changeTitle : words.title}</h1>
          <Why state={state} />
          {refusal !== null && <RefusalNote refusal={refusal} />}
          {mustChange ? (
            <>
              <input type="text" name="user" autoComplete="username" value={state.person.user} readOnly hidden />
              <Field name="current" label={words.current} type="password" autoComplete="current-password" isFirst />
              <Field name="next" label={words.next} type="password" autoComplete="new-password" hint={words.rule} />
            </>
          ) : (
            <>
              <Field name="user" label={words.user} type="text" autoComplete="username" isFirst />
              <Field name="password" label={words.password} type="password" autoComplete="current-password" />
            </>
          )}
          <button className="primary" disabled={isBusy}>
            {mustChange ? words.change : words.enter}
          </button>
        </form>
      </main>
      <footer className="door-foot">
        <p>{common.safety}</p>
      </footer>
    </div>
  );
}

/** Why someone stands at the door. */
function Why({ state }: { readonly state: Exclude<SessionState, { at: 'asking' }> }) {
  const { session: words } = useWords();
  if (state.at === 'in') return <p className="muted">{words.changeWhy}</p>;
  const text = { first: null, ended: words.ended, 'signed-out': words.signedOut, unreachable: words.unreachable }[state.why];
  if (text === null) return null;
  return (
    <p className="note note-warn" role="status">
      <Mark level="warn" />
      <span>{text}</span>
    </p>
  );
}
