import type { VmDetails, VmList } from '../../contract/wizard/vm-view.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { judge } from '../../engine/judging/judge.ts';
import { unlistedControls, withKey } from '../../words/findings/unlisted-controls.ts';
import type { Application } from '../ports/application.ts';
import { chooseVms } from '../choice/choose-vms.ts';
import type { KnownProfile } from '../statements/keep-profile.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { isControlAboutVms } from '../views/control-view.ts';
import { recallHost } from '../scans/recall-host.ts';
import { setVmDetails } from '../statements/set-vm-details.ts';
import { vmList } from './vm-list.ts';

export interface KeptVms extends VmList {
  /** Controls about VMs that could not list all targets. */
  readonly unlisted: number;
  readonly notices: readonly string[];
}

/** The VMs of the latest scan that is kept. Nothing is read from the host but who it is. */
export async function keptVms(application: Application, reference: string): Promise<KeptVms> {
  const { facts, profile, unlisted, notices } = await keptScan(application, reference);
  return { ...vmList(facts, profile), unlisted, notices };
}

/** Notes role or owner of VMs that are named by name or ID; answers these VMs. */
export async function setKeptVms(
  application: Application,
  reference: string,
  { names, ...details }: Omit<VmDetails, 'vms'> & { readonly names: readonly string[] },
): Promise<KeptVms> {
  const known = await keptScan(application, reference);
  const vms = [...chooseVms(known.facts, names)];
  const profile = await setVmDetails(application, known, { ...details, vms });
  return { vms: vmList(known.facts, profile).vms.filter(({ id }) => vms.includes(id)), unlisted: known.unlisted, notices: known.notices };
}

async function keptScan(application: Application, reference: string): Promise<KnownProfile & Pick<KeptVms, 'unlisted' | 'notices'>> {
  const { identity, profile, applied, scan, notices } = await withOpenHost(application, reference, 'read', async (opened) => ({
    identity: opened.host.identity,
    ...(await recallHost(opened)),
  }));
  if (!scan) throw new EngineError('notScanned', `${[...notices, 'No scan of this host is kept'].join(' ')}. Run: castellan scan --host ${reference}`);
  const { facts, finishedAt } = scan;
  const findings = application.controls.filter(isControlAboutVms).flatMap((control) => judge(control, { facts, profile, applied, now: finishedAt }));
  return { identity, profile, facts, unlisted: unlistedControls(findings.map(withKey), () => true).count, notices };
}
