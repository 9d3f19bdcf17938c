import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { vmRoleWords, noRoleWord } from '../../main/words/vm-role-words.ts';
import { RoleIcon } from './role-icon.tsx';
import type { RoleFilter } from './list/vm-order.ts';
import { roleOf } from './list/vm-order.ts';
import type { VmLine } from './list/vm-lines.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  filter: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  count: { fontWeight: tokens.fontWeightSemibold, marginInlineStart: '6px' },
});

const filters = [...(Object.keys(vmRoleWords) as (keyof typeof vmRoleWords)[]), 'none'] as const;

/** The roles that there are, each with its number of VMs; one is shown, or all. */
export function RoleFilters({ lines, role, onChange }: { lines: readonly VmLine[]; role: RoleFilter; onChange: (role: RoleFilter) => void }) {
  const styles = useStyles();
  const countOf = (each: RoleFilter): number => (each === 'all' ? lines.length : lines.filter((line) => roleOf(line) === each).length);
  const shown: readonly RoleFilter[] = ['all', ...filters.filter((each) => countOf(each) > 0 || each === role)];
  return (
    <div role="group" aria-label="Roles" className={styles.row}>
      {shown.map((each) => (
        <ToggleButton
          key={each}
          size="small"
          checked={role === each}
          className={mergeClasses(styles.filter, role === each && styles.chosen)}
          {...(each !== 'all' && { icon: <RoleIcon role={each} /> })}
          onClick={() => {
            onChange(each);
          }}
        >
          {each === 'all' ? 'All roles' : each === 'none' ? noRoleWord : vmRoleWords[each]}{' '}
          <span className={styles.count}>{countOf(each).toLocaleString('en')}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
