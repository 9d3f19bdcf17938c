import { Button, Badge } from '@fluentui/react-components';
import { isChosen } from '../../findings/plan-choice.ts';
import { Card } from '../../kit/card.tsx';
import { useCatalogue } from '../../state/catalogue.ts';
import { useDraft } from '../../state/draft-store.ts';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { fixesOf } from './vm-fixes.ts';
import type { VmLine } from '../list/vm-lines.ts';

/** What the plan holds for the VM. */
export function VmPlan({ line }: { line: VmLine }) {
  const page = usePageStyles();
  const { controls } = useCatalogue();
  const { chosen, go } = useDraft();
  const planned = fixesOf([line], controls).filter((row) => isChosen(chosen, row));
  return (
    <Card
      title="Plan"
      note={planned.length > 0 && <Badge appearance="filled">{planned.length.toLocaleString('en')}</Badge>}
      aside={
        planned.length > 0 && (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              go('plan');
            }}
          >
            Open plan
          </Button>
        )
      }
    >
      {planned.length === 0 ? (
        <p className={page.quiet}>No fix of this VM is in the plan.</p>
      ) : (
        <ul className={page.bullets}>
          {planned.map((row) => (
            <li key={row.id} className={page.theirs}>
              {row.title}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
