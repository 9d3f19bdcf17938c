import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { scan } from '../../../../main/engine/running/scan.ts';
import { MemoryHost, ticking } from '../fakes.ts';
import { factsOf, reading, row, value } from '../known.ts';

const host = row({}, { name: value('HV01'), domain: value('corp.example'), domainJoined: value(true) });
const machine = row({ vm: 'a' }, { name: value('A'), state: value('Off') });
const judged = async (id: string, facts: Facts): Promise<readonly string[]> => {
  const { findings } = await scan({
    host: new MemoryHost(facts),
    controls: controls.filter((control) => control.id === id),
    profile: emptyProfile,
    applied: [],
    clock: ticking(),
  });
  return findings.map((finding) => `${finding.verdict}: ${finding.because.join(' ')}`);
};
const guests = (more: Parameters<typeof reading>[2] = {}): Facts =>
  factsOf(reading('machine', [host]), reading('session', [row({}, { administrator: value(true) })]), reading('vm', [machine], more), reading('guestItems', []));

describe('what is worked out from other readings', () => {
  it('is judged where they are whole', async () => {
    expect((await judged('HV-A-12', guests()))[0]).toMatch(/^manual: Not answered yet/);
  });

  it('is not read where one of them is not whole: “none of them” is then no answer', async () => {
    const [verdict] = await judged('HV-A-12', guests({ complete: false, trouble: { kind: 'unread', why: 'access denied' } }));
    expect(verdict).toMatch(/^unknown: .*access denied/);
  });
});
