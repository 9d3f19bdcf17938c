import { makeStyles } from '@fluentui/react-components';
import { Card } from '../../kit/card.tsx';
import { CopyButton } from '../../kit/copy-button.tsx';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import type { VmView } from '../../../main/contract/wizard/vm-view.ts';
import { factWhy, factWords } from './fact-words.ts';
import type { VmLine } from '../list/vm-lines.ts';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'minmax(96px, auto) minmax(0, 1fr)', gap: '4px 12px', margin: 0 },
  value: { margin: 0 },
});

interface Named {
  readonly name: string;
  readonly value: string;
  readonly why?: string;
  readonly id?: true;
}
const factsOf = (vm: VmView): readonly Named[] => [
  { name: 'Folder', value: factWords(vm.folder), why: factWhy(vm.folder) },
  { name: 'Start', value: factWords(vm.startAction), why: factWhy(vm.startAction) },
  { name: 'Stop', value: factWords(vm.stopAction), why: factWhy(vm.stopAction) },
  { name: 'Checkpoints', value: factWords(vm.checkpoints), why: factWhy(vm.checkpoints) },
  { name: 'Replication', value: factWords(vm.replication), why: factWhy(vm.replication) },
];

/** Name, id and what Hyper-V holds of the VM; all of it can be copied. */
export function VmIdentity({ line: { id, name, vm } }: { line: VmLine }) {
  const page = usePageStyles();
  const styles = useStyles();
  const facts: readonly Named[] = [{ name: 'Name', value: name }, { name: 'ID', value: id, id: true }, ...(vm ? factsOf(vm) : [])];
  return (
    <Card title="Identity" aside={<CopyButton label="Copy all" what="Identity" text={() => facts.map((each) => `${each.name}: ${each.value}`).join('\n')} />}>
      <dl className={styles.facts}>
        {facts.map(({ name: fact, value, why, id: isId }) => (
          <div key={fact} style={{ display: 'contents' }}>
            <dt className={page.quiet}>{fact}</dt>
            <dd className={`${styles.value} ${isId ? page.mono : page.theirs}`} title={why}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
