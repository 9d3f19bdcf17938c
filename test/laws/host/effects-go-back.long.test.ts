import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { isSettled, type SettledState } from '../../../main/contract/fact-state.ts';
import type { Json } from '../../../main/contract/json.ts';
import { settingsOf } from '../../../main/engine/planning/setting-at.ts';
import { factsAfterSet, stateAt } from '../../../main/hosts/practice/facts-after.ts';
import { practiceWorld } from '../../../main/hosts/practice/practice-world.ts';
import { differences, worldNames } from './worlds.ts';

/** Enabling a feature brings its removed payload back, and disabling it leaves the payload there. */
const payloadIsBack = '{"is":"value","value":"DisabledWithPayloadRemoved"} → {"is":"value","value":"Disabled"}';

describe.each(worldNames)('what Windows makes of a setting on the practice host %s', (name) => {
  it('is as it was when the setting is as it was, also one that was not set', () => {
    const { facts } = practiceWorld(name);
    let moved = 0;
    for (const setting of settingsOf(controls).filter((each) => each.setting.effects.length > 0)) {
      const keys = setting.address ? [setting.address] : (facts[setting.resource]?.rows ?? []).map((row) => row.key);
      for (const key of keys) {
        const address = { resource: setting.resource, key, property: setting.property };
        const from = stateAt(facts, address);
        if (!isSettled(from) || !setting.setting.accepts(from)) continue;
        for (const sample of setting.kind.samples) {
          const to: SettledState = { is: 'value', value: sample as Json };
          const there = factsAfterSet(facts, facts, address, to);
          if (differences(facts, there).length > 1) moved += 1;
          const left = differences(facts, factsAfterSet(there, facts, address, from)).filter((line) => !line.endsWith(payloadIsBack));
          expect(left, `${JSON.stringify(address)} ${JSON.stringify(to)}`).toEqual([]);
        }
      }
    }
    expect(moved).toBeGreaterThan(0);
  });
});
