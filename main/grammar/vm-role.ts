import { vmRoleSchema, type VmRole } from '../contract/vm-detail.ts';
import { vmRoleWords } from '../words/vm-role-words.ts';
import { asked, type Asked } from './asked.ts';
import { shownAs, word } from './kinds.ts';

/** The question behind `roleIs`. Its answer is given for each VM (`profile.vms`), so it is not among the values of the organization. */
export const vmRole: Asked<VmRole> = asked(
  'vmRole',
  'What is this VM for?',
  shownAs(word('infrastructure', 'service', 'internetService', 'appliance', 'parked', 'template', 'lab'), vmRoleWords),
  {
    example: 'service',
    says: `one of ${vmRoleSchema.options.join(', ')}`,
    fits: (entry) => vmRoleSchema.safeParse(entry).success,
  },
);
