import type { Lane } from './resource-shape.ts';

const lanes: Readonly<Record<string, Lane>> = {
  NetSecurity: 'network',
  NetAdapter: 'network',
  NetTCPIP: 'network',
  NetNat: 'network',
  SmbShare: 'network',
  'Microsoft.PowerShell.LocalAccounts': 'policy',
  FailoverClusters: 'policy',
  Iscsi: 'policy',
  Defender: 'protection',
  Storage: 'protection',
  BitLocker: 'protection',
  TrustedPlatformModule: 'protection',
};

/** The lane in which the cmdlets of a module of Windows are called: `main` has every module. `system` for a resource without cmdlets. */
export const laneOf = (module: string | undefined): Lane => (module === undefined ? 'system' : (lanes[module] ?? 'main'));
