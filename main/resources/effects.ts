import type { Effect } from './grammar/fact.ts';
import { defender } from './defender.ts';
import { vbsSettings } from './device-guard.ts';
import { folder } from './folder.ts';
import { firewallProfile } from './firewall-profile.ts';
import { localGroups } from './local-group.ts';
import { authenticationSettings } from './remote-desktop.ts';
import { optionalFeatures } from './optional-feature.ts';

/** Everything that moves when something else is set or the host restarts. A new setting's effects are added here. */
export const effects: readonly Effect[] = [
  ...folder.access.setting.effects,
  ...folder.audit.setting.effects,
  ...firewallProfile.local.setting.effects,
  ...firewallProfile.localInboundAction.setting.effects,
  ...optionalFeatures.wanted.setting.effects,
  ...localGroups.members.setting.effects,
  ...defender.monitoringDisabled.setting.effects,
  ...vbsSettings.enable.setting.effects,
  ...authenticationSettings.policy.setting.effects,
];
