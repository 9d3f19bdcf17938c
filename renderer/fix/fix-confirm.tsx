import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PlannedView } from '../../main/contract/wizard/plan-view.ts';
import { counted } from '../../main/words/counted.ts';
import { undoWords } from '../../main/words/changes/undo-words.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { Notices } from '../kit/notices.tsx';
import { Receipt } from '../kit/receipt.tsx';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ChangeGroups } from './change-groups.tsx';
import { confirmedChanges } from './confirmed-changes.ts';
import { applyFix } from './fix-store.ts';
import { HostNameField } from './host-name-field.tsx';
import { isHostName } from './is-host-name.ts';
import { totalsOf } from './plan-totals.ts';
import { isHeld } from './plan-windows.ts';
import { StatementTicks } from './statement-ticks.tsx';

/** What one press applies: each value from → to with its command, the impact, the undo, and what has to be confirmed before. */
export function FixConfirm({ reference, id, planned, onCancel }: { reference: string; id: string; planned: PlannedView; onCancel: () => void }) {
  const page = usePageStyles();
  const box = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [restart, setRestart] = useState(false);
  const [typedName, setTypedName] = useState('');
  const host = useHost((state) => state.host);
  const ticket = useDraft((state) => state.texts['report ticket'] ?? '').trim();
  const approver = useDraft((state) => state.texts['report approver'] ?? '').trim();
  const { plan } = planned;
  const totals = totalsOf(plan);
  const { confirmed, left, going, guarded } = confirmedChanges(plan, ticked);
  // Each change on hold has the command of its own steps.
  const commands = plan.changes.flatMap((change) => ('command' in change.native && !isHeld(change) ? [change.native.command] : []));
  const waits = (totals.restart && !restart) || (guarded && !isHostName(typedName, plan.host.name));
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input[type="checkbox"], [data-apply], [data-cancel]')?.focus();
  }, []);
  const tick = (key: string, on: boolean): void => {
    setTicked((now) => new Set(on ? [...now, key] : [...now].filter((each) => each !== key)));
  };
  return (
    <div className={page.section} ref={box}>
      <ChangeGroups changes={plan.changes} />
      {plan.changes.length === 0 && <p className={page.lead}>There is nothing to change.</p>}
      {planned.unplanned.map(({ target, why }) => (
        <p key={`${target} ${why}`} className={`${page.lead} ${page.theirs}`}>
          {target}: {why}
        </p>
      ))}
      <Notices notices={planned.notices} />
      {commands.length > 0 && (
        <div>
          <CopyButton label={commands.length === 1 ? 'Copy command' : 'Copy commands'} what="Commands" text={() => commands.join('\n')} />
        </div>
      )}
      {totals.going > 0 ? (
        <>
          <Receipt
            lines={[
              { label: 'Impact', value: [...new Set(plan.changes.flatMap(({ consequence }) => consequence))].join(' ') || undefined },
              { label: 'Restart', value: totals.restart ? 'Takes effect at the next restart of the host. Castellan does not restart it.' : 'None' },
              { label: 'Undo', value: plan.purpose === 'fix' ? undoWords(plan.changes, undefined) : undefined },
              { label: 'On hold', value: totals.held > 0 ? counted(totals.held, 'change', 'changes') : undefined },
              { label: 'Change ticket', value: ticket === '' ? undefined : ticket },
              { label: 'Approver', value: approver === '' ? undefined : approver },
            ]}
          />
          <StatementTicks plan={plan} ticked={ticked} onTick={tick} />
          {guarded && <HostNameField name={plan.host.name} typed={typedName} onType={setTypedName} />}
          {totals.restart && (
            <Checkbox
              label="I will restart the host."
              checked={restart}
              onChange={(_event, { checked }) => {
                setRestart(checked === true);
              }}
            />
          )}
          {host?.identity.kind === 'practice' && <p className={page.quiet}>This is a practice host: no computer is changed.</p>}
          {(left > 0 || waits) && <p className={page.quiet}>Complete each confirmation above first.</p>}
        </>
      ) : (
        plan.changes.length > 0 && <p className={page.lead}>All changes are on hold, so there is nothing to apply.</p>
      )}
      <div className={page.row}>
        {totals.going > 0 && (
          <Button
            appearance="primary"
            data-apply=""
            disabledFocusable={going === 0 || left > 0 || waits}
            onClick={() => void applyFix(reference, id, plan, { understood: confirmed, typedHostName: typedName.trim(), ticket, approver })}
          >
            {plan.purpose === 'undo' ? 'Undo' : 'Apply'} {counted(going === 0 ? totals.going : going, 'change', 'changes')}
          </Button>
        )}
        <Button data-cancel="" onClick={onCancel}>
          {totals.going > 0 ? 'Cancel' : 'Close'}
        </Button>
      </div>
    </div>
  );
}
