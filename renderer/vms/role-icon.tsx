import {
  BeakerRegular,
  DesktopTowerRegular,
  DocumentCopyRegular,
  GlobeRegular,
  PauseCircleRegular,
  PeopleRegular,
  RouterRegular,
  ShieldRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { VmRole } from '../../main/contract/vm-detail.ts';

const icons: Readonly<Record<VmRole | 'none', FluentIcon>> = {
  infrastructure: ShieldRegular,
  service: PeopleRegular,
  internetService: GlobeRegular,
  appliance: RouterRegular,
  parked: PauseCircleRegular,
  template: DocumentCopyRegular,
  lab: BeakerRegular,
  none: DesktopTowerRegular,
};

/** The picture of a role; its word stands beside it or in the name of what it is in. */
export function RoleIcon({ role }: { role: VmRole | 'none' }) {
  const Icon = icons[role];
  return <Icon aria-hidden="true" style={{ flexShrink: 0, fontSize: 16 }} />;
}
