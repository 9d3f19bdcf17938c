import type { Key } from '../../contract/address.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Profile } from '../../contract/profile.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { judge } from '../../engine/judging/judge.ts';
import type { Application } from '../ports/application.ts';
import { chooseControls } from '../choice/choose-controls.ts';
import { chooseTargets } from '../choice/choose-targets.ts';
import type { KnownProfile } from './keep-profile.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { recallHost } from '../scans/recall-host.ts';

export interface KeptFinding {
  readonly reference: string;
  readonly control: string;
  /** The name or the ID of a target. Undefined: all targets of the control. */
  readonly target?: string | undefined;
}

/** The id of the control as the catalogue spells it, and the key of the target. */
export interface NamedFinding {
  readonly control: string;
  readonly target: Key | undefined;
  readonly findings: readonly Finding[];
}
export interface ChangedProfile {
  /** The findings that were named, on the latest scan and the new profile. */
  readonly findings: readonly Finding[];
  readonly notices: readonly string[];
}

/** Changes what is kept about a finding of the latest scan. Nothing is read from the host but who it is. */
export async function changeKeptProfile(
  application: Application,
  { reference, control: id, target: name }: KeptFinding,
  change: (known: KnownProfile, named: NamedFinding) => Promise<Profile>,
): Promise<ChangedProfile> {
  const [control] = chooseControls(application.controls, [id]);
  if (!control) throw new EngineError('unknownControl', `There is no control “${id}”.`);
  const { identity, profile, applied, scan, notices } = await withOpenHost(application, reference, 'read', async (opened) => ({
    identity: opened.host.identity,
    ...(await recallHost(opened)),
  }));
  if (!scan) throw new EngineError('notScanned', `${[...notices, 'No scan of this host is kept'].join(' ')}. Run: castellan scan --host ${reference}`);
  const { facts } = scan;
  const judged = (counted: Profile): readonly Finding[] => judge(control, { facts, profile: counted, applied, now: application.clock.now() });
  const key = name === undefined ? undefined : chooseTargets(judged(profile), facts, name)[0]?.key;
  const isNamed = (finding: Finding): boolean => key === undefined || finding.target.key === key;
  const changed = await change({ identity, profile, facts }, { control: control.id, target: key, findings: judged(profile) });
  return { findings: judged(changed).filter(isNamed), notices };
}
