import type { Resource } from './grammar/fact.ts';
import { account } from './account.ts';
import { accountPolicy } from './account-policy.ts';
import { appLocker } from './app-locker.ts';
import { asrRules } from './asr-rule.ts';
import { auditSubcategories } from './audit-subcategory.ts';
import { certificate } from './certificate.ts';
import { certificateStanding } from './certificate-standing.ts';
import { computerAccount } from './computer-account.ts';
import { defender } from './defender.ts';
import { deviceGuard } from './device-guard.ts';
import { firewallProfile } from './firewall-profile.ts';
import { firewallRule } from './firewall-rule.ts';
import { folder } from './folder.ts';
import { guestItems } from './guest-items.ts';
import { guest } from './guest.ts';
import { hostNetworkAdapter } from './host-network-adapter.ts';
import { localGroups } from './local-group.ts';
import { machineAdministrators } from './machine-administrators.ts';
import { machinePlacement } from './machine-placement.ts';
import { sharedDirectory } from './shared-directory.ts';
import { machine } from './machine.ts';
import { managementNeighbours } from './management-neighbours.ts';
import { networkLevelAuthenticationInForce } from './network-level-authentication.ts';
import { netAdapter } from './net-adapter.ts';
import { optionalFeatures } from './optional-feature.ts';
import { policySetting } from './policy-setting.ts';
import { remoteDesktop } from './remote-desktop.ts';
import { registry } from './registry.ts';
import { session } from './session.ts';
import { services } from './service.ts';
import { smbShare } from './smb-share.ts';
import { smbClient } from './smb-client.ts';
import { smbServer } from './smb-server.ts';
import { userRights } from './user-right.ts';
import { vmFirmware } from './vm-firmware.ts';
import { vmHost } from './vm-host.ts';
import { vmSnapshot } from './vm-snapshot.ts';
import { vmHardDisk } from './vm-hard-disk.ts';
import { vmNetworkAdapter } from './vm-network-adapter.ts';
import { vmSwitch } from './vm-switch.ts';
import { vmSmbStorage } from './vm-smb-storage.ts';
import { wayIn } from './way-in.ts';
import { vm } from './vm.ts';

/** Every subject that can be read, by name. */
export const resources: ReadonlyMap<string, Resource> = new Map(
  [
    machine,
    session,
    vm,
    vmFirmware,
    vmHardDisk,
    vmSwitch,
    vmNetworkAdapter,
    folder,
    account,
    userRights,
    accountPolicy,
    auditSubcategories,
    registry,
    optionalFeatures,
    smbServer,
    smbClient,
    services,
    deviceGuard,
    firewallProfile,
    firewallRule,
    localGroups,
    machineAdministrators,
    certificate,
    asrRules,
    policySetting,
    defender,
    smbShare,
    vmHost,
    vmSnapshot,
    guestItems,
    guest,
    sharedDirectory,
    machinePlacement,
    hostNetworkAdapter,
    managementNeighbours,
    netAdapter,
    computerAccount,
    appLocker,
    certificateStanding,
    wayIn,
    vmSmbStorage,
    remoteDesktop,
    networkLevelAuthenticationInForce,
  ].map(({ resource }) => [resource.name, resource]),
);

export function resourceNamed(name: string): Resource {
  const found = resources.get(name);
  if (!found) throw new Error(`There is no resource “${name}”. If you have just added one, add it to the list in main/resources/index.ts.`);
  return found;
}
