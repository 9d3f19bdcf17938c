import { Button, makeStyles, Select } from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { chooseRows } from '../../findings/plan-choice.ts';
import { announce } from '../../kit/announcer.tsx';
import { isolated } from '../../kit/isolated.ts';
import { StepHeading } from '../../kit/step-heading.tsx';
import { useCatalogue } from '../../state/catalogue.ts';
import { useDraft } from '../../state/draft-store.ts';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import type { VmRole } from '../../../main/contract/vm-detail.ts';
import { counted } from '../../../main/words/counted.ts';
import { noRoleWord, vmRoleMeanings, vmRoleWords } from '../../../main/words/vm-role-words.ts';
import { factWhy, factWords } from './fact-words.ts';
import { RoleIcon } from '../role-icon.tsx';
import { fixesOf, leftToPlan } from './vm-fixes.ts';
import type { VmLine } from '../list/vm-lines.ts';
import { roleOf } from '../list/vm-order.ts';
import { useVms } from '../vm-store.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px' },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  up: { minWidth: 0, padding: '0 4px' },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginInlineStart: 'auto' },
  neighbor: { maxWidth: '160px', minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', unicodeBidi: 'isolate' },
});

/** Who it is, in which state, what it is for; the VMs before and after it; and all its fixes with one press. */
export function VmPageHead({ reference, line, before, after }: { reference: string; line: VmLine; before: VmLine | undefined; after: VmLine | undefined }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { controls } = useCatalogue();
  const { go, chosen } = useDraft();
  const setDetails = useVms((state) => state.setDetails);
  const { vm, name } = line;
  const left = leftToPlan(fixesOf([line], controls), chosen);
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.up}
          onClick={() => {
            go('vms', '');
          }}
        >
          Virtual machines
        </Button>
        <ChevronRightRegular aria-hidden="true" />
        <RoleIcon role={roleOf(line)} />
        <StepHeading>
          <bdi>{name}</bdi>
        </StepHeading>
        <span className={page.quiet} title={factWhy(vm?.state)}>
          {factWords(vm?.state)}
        </span>
      </div>
      {vm && (
        <Select
          aria-label="Role"
          title={vm.role ? vmRoleMeanings[vm.role] : 'What the VM is for. Controls can depend on it.'}
          value={vm.role ?? 'none'}
          onChange={(_event, { value }) => {
            void setDetails(reference, { vms: [vm.id], role: value === 'none' ? null : (value as VmRole) });
          }}
        >
          {Object.entries(vmRoleWords).map(([id, word]) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
          <option value="none">{noRoleWord}</option>
        </Select>
      )}
      <div className={styles.end}>
        <Neighbor vm={before} label="Previous VM" icon={<ChevronLeftRegular />} iconPosition="before" />
        <Neighbor vm={after} label="Next VM" icon={<ChevronRightRegular />} iconPosition="after" />
        <Button
          appearance="primary"
          icon={<AddRegular />}
          disabledFocusable={left.length === 0}
          onClick={() => {
            chooseRows(left, true);
            announce(`${counted(left.length, 'fix', 'fixes')} added to the plan.`);
          }}
        >
          Add {counted(left.length, 'fix', 'fixes')} to plan
        </Button>
      </div>
    </div>
  );
}

function Neighbor({ vm, label, icon, iconPosition }: { vm: VmLine | undefined; label: string; icon: JSX.Element; iconPosition: 'before' | 'after' }) {
  const styles = useStyles();
  const go = useDraft((state) => state.go);
  return (
    <Button
      appearance="subtle"
      className={styles.neighbor}
      icon={icon}
      iconPosition={iconPosition}
      aria-label={vm ? `${label}: ${isolated(vm.name)}` : label}
      title={vm?.name}
      disabledFocusable={!vm}
      onClick={() => {
        if (vm) go('vms', vm.id);
      }}
    >
      {vm && <span className={styles.name}>{vm.name}</span>}
    </Button>
  );
}
