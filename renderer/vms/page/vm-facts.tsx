import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { SyntheticEvent } from 'react';
import { SeverityMark } from '../../kit/severity-mark.tsx';
import { severityCountsOf } from '../../kit/severity-segments.ts';
import { severitySentence } from '../../kit/severity-sentence.ts';
import { useTyped } from '../../state/use-typed.ts';
import { meaning } from '../../theme/meaning.ts';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { factWhy, factWords } from './fact-words.ts';
import { nothingOnVm } from '../nothing-on-vm.ts';
import { gravestOf, type VmLine } from '../list/vm-lines.ts';
import { useVms } from '../vm-store.ts';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 32px',
    margin: 0,
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
  },
  fact: { display: 'flex', flexDirection: 'column', minWidth: 0, maxWidth: '100%' },
  value: { margin: 0, minHeight: '24px', display: 'flex', alignItems: 'center', gap: '8px', overflowWrap: 'anywhere' },
  owner: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** The facts that a glance looks for: what is to fix, the guest, generation and version, the owner. */
export function VmFacts({ reference, line }: { reference: string; line: VmLine }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { vm, toFix } = line;
  const worst = gravestOf(toFix);
  const facts = [
    { name: 'Guest', value: factWords(vm?.guest), why: factWhy(vm?.guest) },
    { name: 'Generation', value: factWords(vm?.generation), why: factWhy(vm?.generation) },
    { name: 'Configuration version', value: factWords(vm?.version), why: factWhy(vm?.version) },
  ];
  return (
    <dl className={styles.facts}>
      <div className={styles.fact}>
        <dt className={page.quiet}>To fix</dt>
        <dd className={styles.value}>
          {worst && <SeverityMark severity={worst.severity} bare />}
          {toFix.length === 0 ? nothingOnVm(line) : severitySentence(severityCountsOf(toFix))}
        </dd>
      </div>
      {facts.map(({ name, value, why }) => (
        <div key={name} className={styles.fact}>
          <dt className={page.quiet}>{name}</dt>
          <dd className={`${styles.value} ${page.theirs}`} title={why}>
            {value}
          </dd>
        </div>
      ))}
      {vm && (
        <div className={styles.fact}>
          <dt className={page.quiet}>Owner</dt>
          <dd className={styles.value}>
            <OwnerForm reference={reference} vm={vm.id} owner={vm.owner ?? ''} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Who is responsible for the VM. An empty field removes the owner. */
function OwnerForm({ reference, vm, owner }: { reference: string; vm: string; owner: string }) {
  const styles = useStyles();
  const setDetails = useVms((state) => state.setDetails);
  const [typed, setTyped, forgetTyped] = useTyped(`VM owner ${vm}`, owner);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (await setDetails(reference, { vms: [vm], owner: typed.trim() === '' ? null : typed.trim() })) forgetTyped(typed);
  };
  return (
    <form className={styles.owner} onSubmit={(event) => void submit(event)}>
      <Input
        size="small"
        aria-label="Owner of the VM"
        placeholder="No owner"
        maxLength={200}
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
        }}
      />
      {typed.trim() !== owner && (
        <Button size="small" type="submit">
          Save owner
        </Button>
      )}
    </form>
  );
}
