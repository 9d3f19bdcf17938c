import type { RecordedVm } from '../../contract/record/recorded-vm.ts';
import { withheld } from './pseudonyms.ts';
import type { Redaction } from './redact-states.ts';

/** State and role are words of Windows and of Castellan: they stay. */
export const redactVm = ({ pseudonyms }: Redaction, { id, name, folder, owner, ...kept }: RecordedVm): RecordedVm => ({
  ...kept,
  id: pseudonyms.key('vm', { vm: id })['vm'] ?? withheld,
  name: pseudonyms.label('vm', { vm: id }, name),
  ...(folder !== undefined && { folder: pseudonyms.key('folder', { folder })['folder'] ?? withheld }),
  ...(owner !== undefined && { owner: pseudonyms.person(owner) }),
});
