import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { unlistedControls, type UnlistedControls } from '../../main/words/findings/unlisted-controls.ts';

/** The controls about VMs that could not list all targets on the host. */
export const unlistedIn = (byControl: ReadonlyMap<string, readonly FindingRow[]>, controls: ReadonlyMap<string, ControlView>): UnlistedControls =>
  unlistedControls([...byControl.values()].flat(), (control) => controls.get(control)?.aboutVms === true);
