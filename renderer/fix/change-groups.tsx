import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Change } from '../../main/contract/plan.ts';
import { counted } from '../../main/words/counted.ts';
import { addressText } from '../../main/words/key-text.ts';
import { ChangeLine } from '../kit/change-line.tsx';
import { ChangeValues } from '../kit/change-values.tsx';
import { Fold } from '../kit/fold.tsx';
import { OnHold } from '../kit/on-hold.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { sameSettings, targetNames } from './same-setting.ts';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** Changes before they are confirmed: one line for a setting, its targets and their commands folded where there are several. */
export function ChangeGroups({ changes }: { changes: readonly Change[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const groups = useMemo(() => sameSettings(changes), [changes]);
  return (
    <ul className={`${page.list} ${styles.list}`}>
      {groups.map((group) => (
        <li key={addressText(group[0].address)}>{group.length === 1 ? <ChangeLine change={group[0]} target /> : <Several changes={group} />}</li>
      ))}
    </ul>
  );
}

function Several({ changes }: { changes: readonly [Change, ...(readonly Change[])] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ChangeValues change={changes[0]} label={changes[0].label} />
      <OnHold changes={changes} />
      <Fold title={`${counted(changes.length, 'target', 'targets')}: ${targetNames(changes)}`} onToggle={setOpen}>
        {open && (
          <ul className={`${page.list} ${styles.list}`}>
            {changes.map((change) => (
              <li key={addressText(change.address)}>
                <ChangeLine change={change} target among />
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </>
  );
}
