import type { Owner } from '../../contract/owner.ts';

const kinds: Readonly<Record<Owner['kind'], string>> = {
  groupPolicy: 'Group Policy',
  cluster: 'cluster',
  dsc: 'DSC',
  osConfig: 'OSConfig',
  mdm: 'MDM',
  networkAtc: 'Network ATC',
  scvmm: 'SCVMM',
  unknown: 'another owner',
};

/** Who else sets a value, with the name as it comes from the host. */
export const ownerWords = ({ kind, name, id }: Owner): string => `${kinds[kind]} “${name}”${id === undefined ? '' : ` (${id})`}`;
