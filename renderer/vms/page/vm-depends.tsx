import { makeStyles } from '@fluentui/react-components';
import { FolderRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { Card } from '../../kit/card.tsx';
import { isolated } from '../../kit/isolated.ts';
import { SeverityMark } from '../../kit/severity-mark.tsx';
import { severityCountsOf } from '../../kit/severity-segments.ts';
import { severitySentence } from '../../kit/severity-sentence.ts';
import { useFindings } from '../../state/findings-store.ts';
import { meaning } from '../../theme/meaning.ts';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { dependsOn } from './depends-on.ts';
import { gravestOf, type VmLine } from '../list/vm-lines.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', padding: '8px 0', borderTop: `1px solid ${meaning.rowSeparator}` },
  words: { flexGrow: 1, flexBasis: '200px', minWidth: 0 },
  icon: { fontSize: '20px', flexShrink: 0 },
});

/** The switches, the VLANs and the folder that the VM rests on, and what is to fix about them. */
export function VmDepends({ line: { vm, name, rows } }: { line: VmLine }) {
  const page = usePageStyles();
  const styles = useStyles();
  const byControl = useFindings((state) => state.byControl);
  const parts = useMemo(() => (vm ? dependsOn(vm, rows, [...byControl.values()].flat()) : []), [vm, rows, byControl]);
  if (!vm) return null;
  return (
    <Card title={`What ${isolated(name)} depends on`}>
      {vm.connectionsNotRead !== undefined && <p className={page.quiet}>There may be more network adapters than these: {vm.connectionsNotRead}</p>}
      <ul className={styles.list}>
        {parts.map(({ id, kind, title, note, why, toFix }) => {
          const worst = gravestOf(toFix);
          const Icon = kind === 'switch' ? PlugConnectedRegular : FolderRegular;
          return (
            <li key={id} className={styles.row}>
              <Icon aria-hidden="true" className={styles.icon} />
              <div className={styles.words}>
                <div className={page.theirs}>{title}</div>
                <div className={`${page.quiet} ${page.theirs}`}>{why === '' ? note : `${note}. ${why}`}</div>
              </div>
              {worst && (
                <span className={page.row}>
                  <SeverityMark severity={worst.severity} bare /> {severitySentence(severityCountsOf(toFix))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
