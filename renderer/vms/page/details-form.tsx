import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { useTyped } from '../../state/use-typed.ts';
import type { VmRole } from '../../../main/contract/vm-detail.ts';
import { counted } from '../../../main/words/counted.ts';
import { noRoleWord, vmRoleWords } from '../../../main/words/vm-role-words.ts';
import { useVms } from '../vm-store.ts';

const useStyles = makeStyles({ form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px' } });
const noChange = '';
const notListed = 'The list of VMs does not contain the selected VMs, so they get no role and no owner.';

/** Role and owner of several VMs at once. What is left empty stays as it is. */
export function DetailsForm({ reference, vms }: { reference: string; vms: readonly string[] }) {
  const styles = useStyles();
  const setDetails = useVms((state) => state.setDetails);
  // They stay when another VM is selected, so no VM is part of their names.
  const [role, setRole, forgetRole] = useTyped('selected VMs role', noChange);
  const [owner, setOwner, forgetOwner] = useTyped('selected VMs owner');
  const [tried, setTried] = useState(false);
  const nothing = role === noChange && owner.trim() === '';
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (nothing || vms.length === 0) return;
    const saved = await setDetails(reference, {
      vms: [...vms],
      ...(role !== noChange && { role: role === 'none' ? null : (role as VmRole) }),
      ...(owner.trim() !== '' && { owner: owner.trim() }),
    });
    if (!saved) return;
    forgetRole(role);
    forgetOwner(owner);
    setTried(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Field label="Role" {...(tried && nothing && { validationMessage: 'Choose a role or enter an owner.' })}>
        <Select
          value={role}
          onChange={(_event, { value }) => {
            setRole(value);
          }}
        >
          <option value={noChange}>No change</option>
          {Object.entries(vmRoleWords).map(([id, word]) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
          <option value="none">{noRoleWord}</option>
        </Select>
      </Field>
      <Field label="Owner">
        <Input
          value={owner}
          maxLength={200}
          placeholder="No change"
          onChange={(_event, { value }) => {
            setOwner(value);
          }}
        />
      </Field>
      <Button type="submit" disabledFocusable={vms.length === 0} {...(vms.length === 0 && { title: notListed })}>
        Save for {counted(vms.length, 'VM', 'VMs')}
      </Button>
    </form>
  );
}
