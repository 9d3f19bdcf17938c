import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { StepHeading } from '../kit/step-heading.tsx';
import { keys } from './keys.ts';
import { usePreferences } from '../state/preferences-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { startView } from '../state/connection-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { verdictOrder } from '../../main/words/verdict-words.ts';
import { verdictSentences } from '../../main/words/verdict-sentences.ts';

/** The keys, the verdicts, the theme. */
export function HelpScreen() {
  const page = usePageStyles();
  const { theme, setTheme } = usePreferences();
  const go = useDraft((state) => state.go);
  return (
    <div className={page.page}>
      <StepHeading>Help and keys</StepHeading>
      <section className={page.section}>
        <h2 className={page.subheading}>Keys</h2>
        <table className={page.table}>
          <tbody>
            {keys.map((each) => (
              <tr key={each.keys}>
                <th scope="row" className={page.cell}>
                  <kbd>{each.keys}</kbd>
                </th>
                <td className={page.cell}>{each.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={page.section}>
        <h2 className={page.subheading}>What the verdicts mean</h2>
        <table className={page.table}>
          <tbody>
            {verdictOrder.map((verdict) => (
              <tr key={verdict}>
                <th scope="row" className={page.cell}>
                  <VerdictMark verdict={verdict} />
                </th>
                <td className={page.cell}>{verdictSentences[verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={page.section}>
        <h2 className={page.subheading} id="theme">
          Theme
        </h2>
        <RadioGroup
          aria-labelledby="theme"
          layout="horizontal"
          value={theme}
          onChange={(_event, { value }) => {
            setTheme(value as typeof theme);
          }}
        >
          <Radio value="system" label="As in Windows" />
          <Radio value="light" label="Light" />
          <Radio value="dark" label="Dark" />
        </RadioGroup>
      </section>
      <p className={page.quiet}>
        Castellan {startView()?.version}. It opens no network connection and sends no data from this computer.{' '}
        <Button
          appearance="transparent"
          size="small"
          onClick={() => {
            go('gallery');
          }}
        >
          All components in all states
        </Button>
      </p>
    </div>
  );
}
