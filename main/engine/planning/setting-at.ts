import type { Address } from '../../contract/address.ts';
import type { Control } from '../../catalogue/control.ts';
import { isSetting, type AnySetting } from '../../grammar/fact.ts';
import { writesOf } from '../../grammar/expect.ts';
import { keyText } from '../../words/key-text.ts';

/** Every setting that a control of the catalogue may write. Nothing else is ever set. */
export function settingsOf(controls: readonly Control[]): readonly AnySetting[] {
  return controls.flatMap((control) => {
    if (control.fix?.kind !== 'set') return [];
    const goals = [control.fix.set ?? control.expect, ...(control.fix.optionalGroups ?? []).map((group) => group.set)];
    return goals.flatMap((goal) => (goal ? writesOf(goal.expression).filter(isSetting) : []));
  });
}

/** The setting of the catalogue at this address; undefined for everything that the catalogue does not name. */
export function settingAt(settings: readonly AnySetting[], address: Address): AnySetting | undefined {
  return settings.find(
    (setting) =>
      setting.resource === address.resource && setting.property === address.property && (!setting.address || keyText(setting.address) === keyText(address.key)),
  );
}
