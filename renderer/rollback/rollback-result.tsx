import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkCircleRegular, DismissCircleRegular, ErrorCircleRegular, type FluentIcon } from '@fluentui/react-icons';
import type { RollbackEnd } from '../../main/contract/rollback.ts';
import type { RollbackEvent, RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { ChangeValues } from '../kit/change-values.tsx';
import { isolated } from '../kit/isolated.ts';
import { StepHeading } from '../kit/step-heading.tsx';
import { useHost } from '../state/host-store.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { endWords } from './rollback-words.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '16px', width: '100%', maxWidth: '640px', margin: 'auto', padding: '24px', boxSizing: 'border-box' },
  icon: { fontSize: '64px', color: tokens.colorNeutralForeground2 },
  kept: { color: meaning.verdictOk },
  lost: { color: tokens.colorStatusDangerForeground1 },
});

const icons: Readonly<Record<RollbackEnd, FluentIcon>> = {
  kept: CheckmarkCircleRegular,
  returned: ArrowUndoRegular,
  notReturned: ErrorCircleRegular,
  removed: DismissCircleRegular,
};

/** How it ended, what the host said, and what to do next. It stays until the user continues. */
export function RollbackResult({
  ended,
  view,
  onContinue,
}: {
  ended: Extract<RollbackEvent, { readonly is: 'ended' }>;
  view: RollbackView | undefined;
  onContinue: () => void;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const name = useHost((state) => state.host?.identity.name) ?? 'the host';
  const { title, words, next } = endWords(ended.end, name);
  const Icon = icons[ended.end];
  return (
    <div className={styles.box}>
      <Icon aria-hidden="true" className={mergeClasses(styles.icon, ended.end === 'kept' && styles.kept, ended.end === 'notReturned' && styles.lost)} />
      <StepHeading key={ended.end}>{title}</StepHeading>
      <p className={page.lead} role="status">
        {words} {next}
      </p>
      {ended.message !== '' && <p className={`${page.lead} ${page.theirs}`}>{ended.message}</p>}
      {view && ended.end === 'notReturned' && (
        <p className={`${page.lead} ${page.theirs}`}>
          Old value of {view.change.label}: <strong>{view.change.shownFrom}</strong>
        </p>
      )}
      {view && (
        <div className={page.card}>
          <ChangeValues change={view.change} label={`${isolated(view.change.target.label)}: ${view.change.label}`} />
        </div>
      )}
      <div>
        <Button appearance="primary" size="large" onClick={onContinue}>
          Continue
        </Button>
      </div>
    </div>
  );
}
