import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Plan } from '../../main/contract/plan.ts';
import type { SavedPlanScriptView } from '../../main/contract/wizard/plan-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { saveText } from '../bridge/save-text.ts';
import { announce } from '../kit/announcer.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

type Written = Exclude<SavedPlanScriptView, { readonly is: 'cancelled' }>;

/** Saves a plan as PowerShell scripts, and shows where they are and the digests that they require. */
export function SaveScript({ reference, plan }: { reference: string; plan: Plan }) {
  const texts = useDraft((state) => state.texts);
  const [saved, setSaved] = useState<{ readonly plan: string; readonly written?: Written; readonly problem?: Problem }>();
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      const answer = await client().savePlanScript({
        reference,
        plan: plan.id,
        ticket: texts['report ticket'] ?? '',
        approver: texts['report approver'] ?? '',
      });
      if (answer.is === 'cancelled') return;
      if (answer.is === 'fetch') for (const { name, text } of [answer.plan, answer.undo]) saveText(name, text);
      setSaved({ plan: plan.id, written: answer });
      announce('Script saved.');
    } catch (error) {
      setSaved({ plan: plan.id, problem: problemFrom(error, 'Saving the script') });
    } finally {
      setSaving(false);
    }
  };
  const now = saved?.plan === plan.id ? saved : undefined;
  return (
    <>
      <Button disabledFocusable={saving} onClick={() => void save()}>
        Save as script…
      </Button>
      <ProblemBar title="The script could not be saved." problem={now?.problem} />
      {now?.written && <SavedScript written={now.written} />}
    </>
  );
}

/** Where a script is, and the commands that apply and undo it, with the digests that belong into the change ticket. */
export function SavedScript({ written }: { written: Written }) {
  const page = usePageStyles();
  const command = (script: string, { name, sha256 }: Written['plan']): string => `.\\${script} -Path ${name} -Sha256 ${sha256}`;
  const commands = [command('apply-plan.ps1', written.plan), command('undo.ps1', written.undo)];
  return (
    <div role="status">
      <p className={page.quiet}>
        {written.is === 'saved' ? (
          <>
            Script saved to <span className={page.theirs}>{written.folder}</span>.
          </>
        ) : (
          'The plan and its undo are saved as data. Use them with apply-plan.ps1 and undo.ps1 in the folder of Castellan’s scripts.'
        )}{' '}
        {written.notMade > 0 && `Changes on hold are not in it: ${String(written.notMade)}. `}
        Enter both SHA-256 in the change ticket: the scripts require them.
      </p>
      {commands.map((each) => (
        <p key={each} className={page.theirs}>
          <code>{each}</code>
        </p>
      ))}
      <CopyButton label="Copy commands" what="Commands" text={() => commands.join('\n')} />
    </div>
  );
}
