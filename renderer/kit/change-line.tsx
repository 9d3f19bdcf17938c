import { makeStyles, tokens } from '@fluentui/react-components';
import type { Change } from '../../main/contract/plan.ts';
import { ChangeValues } from './change-values.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  change: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  command: { padding: '6px 10px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
});

/** Old value, new value, the native command, and the reason where the change is on hold. */
export function ChangeLine({ change, target = false }: { change: Change; target?: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div className={styles.change}>
      <ChangeValues
        change={change}
        label={
          <>
            {target && change.target.kind !== 'host' && <strong className={page.theirs}>{change.target.label}: </strong>}
            {change.label}
          </>
        }
      />
      {'command' in change.native ? (
        <pre className={`${page.mono} ${styles.command} ${page.theirs}`}>{change.native.command}</pre>
      ) : (
        <p className={page.theirs}>{change.native.steps}</p>
      )}
      {change.standing.is === 'held' && (
        <p className={`${page.lead} ${page.theirs}`}>
          <strong>On hold.</strong> {change.standing.reason}
        </p>
      )}
      {change.undo.is === 'not' && (
        <p className={page.lead}>
          <strong>Cannot be undone.</strong> {change.undo.reason}
        </p>
      )}
    </div>
  );
}
