import { Checkbox, mergeClasses } from '@fluentui/react-components';
import type { Plan } from '../../main/contract/plan.ts';
import { confirmationsOf } from '../../main/words/changes/confirmations-of.ts';
import { groupedStatements } from '../../main/words/findings/grouped-statements.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { statementKey } from './confirmed-changes.ts';
import { ControlNames } from './control-names.tsx';

/** What has to be confirmed before: each sentence once, with the controls that it concerns. A tick counts for each of them. */
export function StatementTicks({ plan, ticked, onTick }: { plan: Plan; ticked: ReadonlySet<string>; onTick: (key: string, on: boolean) => void }) {
  const page = usePageStyles();
  const grouped = groupedStatements(confirmationsOf(plan));
  if (grouped.length === 0) return null;
  const one = plan.changes.filter(({ standing }) => standing.is === 'confirm' || standing.is === 'guarded').length === 1;
  return (
    <fieldset className={mergeClasses(page.card, page.fieldset)}>
      <legend className={mergeClasses(page.lead, page.legend)}>
        {one
          ? 'This change can block access to the host or its VMs. Castellan applies it only when you confirm:'
          : 'These changes can block access to the host or its VMs. Castellan applies them only when you confirm:'}
      </legend>
      {grouped.map(({ statement, controls }) => (
        <Checkbox
          key={statement}
          label={
            <>
              {statement}
              {!one && (
                <>
                  {' '}
                  <ControlNames ids={controls} />
                </>
              )}
            </>
          }
          checked={controls.every((control) => ticked.has(statementKey(control, statement)))}
          onChange={(_event, { checked }) => {
            for (const control of controls) onTick(statementKey(control, statement), checked === true);
          }}
        />
      ))}
    </fieldset>
  );
}
