import { makeStyles, tokens } from '@fluentui/react-components';
import type { Change } from '../../main/contract/plan.ts';
import { ChangeValues } from './change-values.tsx';
import { OnHold } from './on-hold.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  change: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  command: { padding: '6px 10px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
});

/** What Castellan refuses to make, it does not offer as a command either. */
const isRefused = ({ standing }: Change): boolean => standing.is === 'held' && standing.by === 'neverTouch';

/**
 * Old value, new value, the native command, and the reason where the change is on hold. `among`: one of several targets, whose steps stand once above them.
 */
export function ChangeLine({ change, target = false, among = false }: { change: Change; target?: boolean; among?: boolean }) {
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
      {isRefused(change) ? null : 'command' in change.native ? (
        <pre className={`${page.mono} ${styles.command} ${page.theirs}`}>{change.native.command}</pre>
      ) : (
        <p className={page.theirs}>{change.native.steps}</p>
      )}
      {change.standing.is === 'held' && !among && <OnHold changes={[change]} />}
      {change.standing.is === 'held' && among && (
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
