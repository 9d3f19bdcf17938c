import { accountEntries, accountEntry } from '../formats/account-entries.ts';
import { parseNetwork } from '../formats/networks.ts';
import { asked, askedAccounts, type Entry } from '../../grammar/asked.ts';
import { integer, text } from '../../grammar/kinds.ts';
import { networkList } from '../formats/network-list.ts';

const wholeNumber = (least: number, most: number): Entry => ({
  example: String(least),
  says: `a whole number from ${String(least)} to ${String(most)}`,
  fits: (entry) => typeof entry === 'number' && entry >= least && entry <= most,
});
const network: Entry = {
  example: '10.0.4.0/24',
  says: 'a network or an address, such as 10.0.4.0/24 or 10.0.4.7',
  fits: (entry) => typeof entry === 'string' && parseNetwork(entry) !== undefined,
};
const folderPath = text('D:\\VMs', 'E:\\Hyper-V\\Disks');
const ownFolder: Entry = {
  example: 'D:\\VMs',
  says: 'the full path of a folder, such as D:\\VMs. A drive root, a Windows folder or a user folder is not accepted',
  fits: (entry) =>
    typeof entry === 'string' && /^[A-Za-z]:\\[^<>:"|?*\\/]/.test(entry) && !/^[A-Za-z]:\\(Windows|Users|ProgramData|Program Files)(\\|$| )/i.test(entry),
};

/** The organisation's own values. Numbers have a default; accounts, groups and networks never do. */
export const askedValues = {
  minimumPasswordLength: asked(
    'minimumPasswordLength',
    'What is the minimum password length of local accounts (characters)?',
    integer(14, 20),
    wholeNumber(8, 128),
    14,
  ),
  managementNetworks: asked('managementNetworks', 'From which networks or addresses is this host managed?', networkList, network),
  trustedHyperVAdministrators: askedAccounts(
    'trustedHyperVAdministrators',
    'Which accounts and groups may be members of Hyper-V Administrators?',
    accountEntries,
    accountEntry,
  ),
  trustedVmFolderAccounts: askedAccounts(
    'trustedVmFolderAccounts',
    'Which accounts and groups may have access to VM folders, besides SYSTEM, administrators and the VMs (for example backup)?',
    accountEntries,
    accountEntry,
  ),
  machineDiskFolder: asked(
    'machineDiskFolder',
    'In which folder does Hyper-V create new VMs and virtual hard disks (a separate folder, not on the system drive)?',
    folderPath,
    ownFolder,
  ),
  maximumHyperVAdministrators: asked(
    'maximumHyperVAdministrators',
    'What is the maximum number of members of Hyper-V Administrators?',
    integer(3, 5),
    wholeNumber(1, 100),
    3,
  ),
} as const;
