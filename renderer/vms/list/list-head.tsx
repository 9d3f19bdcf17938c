import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { useListStyles } from './use-list-styles.ts';
import type { VmColumn, VmOrder } from './vm-order.ts';

const columns: readonly { readonly by?: VmColumn; readonly title: string; readonly wide?: true }[] = [
  { by: 'name', title: 'VM' },
  { by: 'role', title: 'Role' },
  { by: 'state', title: 'State', wide: true },
  { by: 'guest', title: 'Guest', wide: true },
  { title: 'Virtual switch, VLAN', wide: true },
  { by: 'toFix', title: 'To fix' },
  { by: 'highest', title: 'Highest' },
  { title: 'Plan, not read' },
];

/** The heads of the list; a press on one sorts by it, a second press the other way round. */
export function ListHead({ order, onOrder }: { order: VmOrder; onOrder: (order: VmOrder) => void }) {
  const styles = useListStyles();
  const page = usePageStyles();
  const Arrow = order.descending ? ArrowDownRegular : ArrowUpRegular;
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.head)}>
      <div role="columnheader">
        <span className={page.hidden}>Selected</span>
      </div>
      {columns.map(({ by, title, wide }) => {
        const here = by !== undefined && order.by === by;
        return (
          <div
            key={title}
            role="columnheader"
            className={mergeClasses(wide && styles.wide)}
            {...(by !== undefined && { 'aria-sort': here ? (order.descending ? 'descending' : 'ascending') : 'none' })}
          >
            {by === undefined ? (
              title
            ) : (
              <Button
                appearance="transparent"
                size="small"
                className={mergeClasses(styles.sort, here && styles.sorted)}
                {...(here && { icon: <Arrow aria-hidden="true" />, iconPosition: 'after' })}
                onClick={() => {
                  // Severity and numbers begin with the most, words with A.
                  onOrder({ by, descending: here ? !order.descending : by === 'toFix' || by === 'highest' });
                }}
              >
                {title}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
