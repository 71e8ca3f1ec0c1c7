import { useWords } from '../../i18n/language.ts';
import { useLine } from '../../live/use-live.ts';
import { live } from '../../live/use-live.ts';
import { sound } from '../alarms/sound.ts';
import { usePerson } from '../../session/use-person.ts';
import { LanguageChoice } from '../../shell/language-choice.tsx';
import { useSite } from '../../site/site.ts';
import { useValue } from '../../store/use-value.ts';
import { size, sizes, theme, themes } from '../../theme/theme.ts';
import { zone } from '../../time/use-clock.ts';
import { Choice } from '../../ui/choice.tsx';
import { Fact, Facts, Panel } from '../../ui/panel.tsx';

/** What a person sets for this browser, and what this page is connected to. */
export function Settings() {
  const { settings: words, common, users, alarms } = useWords();
  const { user, role } = usePerson();
  const site = useSite();
  useLine();
  const [nowTheme, nowSize, nowZone, nowSound] = [useValue(theme), useValue(size), useValue(zone), useValue(sound)];
  return (
    <div className="screen settings">
      <Panel title={common.settings}>
        <p className="muted">{words.here}</p>
        <Facts>
          <Fact name={words.language}>
            <LanguageChoice />
          </Fact>
          <Fact name={words.theme}>
            <Choice
              label={words.theme}
              value={nowTheme}
              options={themes.map((one) => [one, words[one]] as const)}
              onChange={(one) => theme.set(one)}
            />
            <p className="muted">{words.roomHint}</p>
          </Fact>
          <Fact name={words.time}>
            <Choice
              label={words.time}
              value={nowZone}
              options={[
                ['port', common.portTime],
                ['utc', common.utc],
              ]}
              onChange={(one) => zone.set(one)}
            />
          </Fact>
          <Fact name={alarms.sound}>
            <Choice
              label={alarms.sound}
              value={nowSound}
              options={[
                ['off', alarms.soundOff],
                ['on', alarms.soundOn],
              ]}
              onChange={(one) => sound.set(one)}
            />
            <p className="muted">{alarms.soundHint}</p>
          </Fact>
          <Fact name={words.size}>
            <Choice
              label={words.size}
              value={nowSize}
              options={sizes.map((one) => [one, words[one]] as const)}
              onChange={(one) => size.set(one)}
            />
          </Fact>
        </Facts>
      </Panel>
      <Panel title={words.you}>
        <p>{words.signedInAs(user, users[role])}</p>
        <p className="muted">{users[`${role}May`]}</p>
      </Panel>
      <Panel title={words.about}>
        <Facts>
          <Fact name={words.site}>{site?.name ?? live.site ?? common.unknown}</Fact>
          <Fact name={words.entries}>{live.size}</Fact>
        </Facts>
        <p className="muted">{common.safety}</p>
      </Panel>
    </div>
  );
}
