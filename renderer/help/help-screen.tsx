import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { Card } from '../kit/card.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { keys } from './keys.ts';
import { usePreferences } from '../state/preferences-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { startView } from '../state/connection-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { verdictOrder } from '../../main/words/findings/verdict-words.ts';
import { verdictSentences } from '../../main/words/findings/verdict-sentences.ts';

const useStyles = makeStyles({
  keys: {
    display: 'inline-block',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
  },
});

/** The keys, the verdicts, the theme. */
export function HelpScreen() {
  const page = usePageStyles();
  const styles = useStyles();
  const { theme, setTheme } = usePreferences();
  const go = useDraft((state) => state.go);
  return (
    <div className={page.page}>
      <StepHeading>Help and keys</StepHeading>
      <Card title="Keys">
        <table className={page.table}>
          <tbody>
            {keys.map((each) => (
              <tr key={each.keys}>
                <th scope="row" className={page.cell}>
                  <kbd className={styles.keys}>{each.keys}</kbd>
                </th>
                <td className={page.cell}>{each.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card title="What the verdicts mean">
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
      </Card>
      <Card title="Theme">
        <RadioGroup
          aria-label="Theme"
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
      </Card>
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
