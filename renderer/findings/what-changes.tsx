import { makeStyles, tokens } from '@fluentui/react-components';
import type { ControlView } from '../../main/contract/control-view.ts';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import { ChangeLine } from '../kit/change-line.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { Section } from '../kit/section.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { fixSentence } from '../../main/words/changes/fix-words.ts';

const useStyles = makeStyles({
  changes: { margin: 0, padding: 0, listStyleType: 'none', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge },
  change: { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTop: 'none' } },
});

/** What the fix does: each setting with its old and new value and the command; for the rest, the steps. */
export function WhatChanges({ detail, control, level }: { detail: Pick<DetailView, 'changes' | 'unplanned'>; control: ControlView; level: 2 | 3 }) {
  const page = usePageStyles();
  const styles = useStyles();
  // Each change on hold has the command of its own steps.
  const commands = detail.changes.flatMap(({ native, standing }) => ('command' in native && standing.is !== 'held' ? [native.command] : []));
  return (
    <Section title={detail.changes.length > 0 ? 'What changes' : 'How to fix'} level={level}>
      {detail.changes.length > 0 && (
        <ul className={styles.changes}>
          {detail.changes.map((change) => (
            <li key={JSON.stringify(change.address)} className={styles.change}>
              <ChangeLine change={change} />
            </li>
          ))}
        </ul>
      )}
      {commands.length > 0 && (
        <div>
          <CopyButton label={commands.length === 1 ? 'Copy command' : 'Copy commands'} what="Commands" text={() => commands.join('\n')} />
        </div>
      )}
      {detail.unplanned.map((why) => (
        <p key={why} className={page.lead}>
          {why}
        </p>
      ))}
      <p className={page.quiet}>{fixSentence(control)}</p>
      {control.steps.length > 0 && (
        <ol className={page.bullets}>
          {control.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </Section>
  );
}
