import type { LockOutRule } from './lock-out-rule.ts';
import { accountDangers } from './rules/account-dangers.ts';
import { authenticationDangers } from './rules/authentication-dangers.ts';
import { bootDangers } from './rules/boot-dangers.ts';
import { controllerDangers } from './rules/controller-dangers.ts';
import { firewallDangers } from './rules/firewall-dangers.ts';
import { networkDangers } from './rules/network-dangers.ts';
import { remoteDesktopDangers } from './rules/remote-desktop-dangers.ts';
import { rightDangers } from './rules/right-dangers.ts';
import { rollbackDangers } from './rules/rollback-dangers.ts';
import { serviceDangers } from './rules/service-dangers.ts';
import { storageDangers } from './rules/storage-dangers.ts';
import { tlsDangers } from './rules/tls-dangers.ts';
import { uacDangers } from './rules/uac-dangers.ts';
import { vmDangers } from './rules/vm-dangers.ts';
import { winrmDangers } from './rules/winrm-dangers.ts';

/** Every rule of the lock-out forecast. Of rules of one time the first that fires decides. */
export const lockOutRules: readonly LockOutRule[] = [
  ...firewallDangers,
  ...networkDangers,
  ...remoteDesktopDangers,
  ...winrmDangers,
  ...uacDangers,
  ...rightDangers,
  ...accountDangers,
  ...authenticationDangers,
  ...controllerDangers,
  ...tlsDangers,
  ...serviceDangers,
  ...rollbackDangers,
  ...vmDangers,
  ...bootDangers,
  ...storageDangers,
];
