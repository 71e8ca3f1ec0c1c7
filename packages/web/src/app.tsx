import { useEffect } from 'react';
import { useLanguage, useWords } from './i18n/language.ts';
import { resume, session } from './session/session.ts';
import { SignIn } from './session/sign-in.tsx';
import { Shell } from './shell/shell.tsx';
import { useValue } from './store/use-value.ts';
import { Announcer } from './ui/announcer.tsx';

/** The door, or the room behind it. */
export function App() {
  const state = useValue(session);
  const language = useLanguage();
  const { common } = useWords();
  useEffect(() => void resume(), []);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : language;
    document.title = common.product;
  }, [language, common]);
  return (
    <>
      {state.at === 'in' && !state.person.mustChangePassword ? <Shell /> : state.at !== 'asking' && <SignIn state={state} />}
      <Announcer />
    </>
  );
}
