import { makeStyles, tokens } from '@fluentui/react-components';
import { PauseCircleRegular } from '@fluentui/react-icons';
import type { Change } from '../../main/contract/plan.ts';
import { capital } from '../../main/words/capital.ts';
import { holdWords } from '../../main/words/changes/hold-words.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { CopyButton } from './copy-button.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: '8px',
    minWidth: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { flexShrink: 0, marginTop: '2px', fontSize: '20px' },
  words: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
});

/** Why changes on hold are not applied, what releases them, and the steps with their commands. `changes`: of one setting, on hold for one kind of reason. */
export function OnHold({ changes }: { changes: readonly [Change, ...(readonly Change[])] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const words = holdWords(changes[0]);
  if (!words) return null;
  const reasons = [...new Set(changes.flatMap(({ standing }) => (standing.is === 'held' ? [standing.reason] : [])))];
  const commands = [...new Set(changes.flatMap((change) => holdWords(change)?.command ?? []))];
  // The command of the change itself stands beside its values.
  const [first] = commands;
  const another = first !== undefined && !('command' in changes[0].native && changes[0].native.command === first) ? first : undefined;
  return (
    <div className={styles.box} data-on-hold="">
      <PauseCircleRegular aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p className={`${page.lead} ${page.theirs}`}>
          <strong>On hold.</strong> {reasons.length === 1 ? reasons[0] : `${capital(words.short)}.`}
        </p>
        <p className={page.lead}>{words.release}</p>
        {words.steps.length > 0 && (
          <ol className={`${page.bullets} ${page.theirs}`}>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {another !== undefined && <pre className={`${page.mono} ${page.theirs}`}>{another}</pre>}
        {commands.length > 0 && (
          <div>
            <CopyButton
              label={commands.length === 1 ? 'Copy command' : `Copy ${commands.length.toLocaleString('en')} commands`}
              what="Commands"
              text={() => commands.join('\n')}
            />
          </div>
        )}
      </div>
    </div>
  );
}
