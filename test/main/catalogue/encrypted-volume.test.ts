import { expect, it } from 'vitest';
import { encryptedVolume } from '../../../main/catalogue/vm-storage/encrypted-volume.control.ts';
import type { FactState } from '../../../main/contract/fact-state.ts';
import type { Verdict } from '../../../main/contract/verdict.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { reading, unread, value } from '../resources/files/vm-storage-facts.ts';

it.each<readonly [protection: FactState, unlocks: FactState, Verdict]>([
  [value('On'), value(true), 'met'],
  [value('On'), value(false), 'notMet'],
  [value('Off'), value(true), 'notMet'],
  [value('On'), unread('no'), 'unknown'],
  [unread('no'), value(true), 'unknown'],
])('a volume with VM files is judged by its protection and by whether VMs on it start after a restart (%#)', (protection, unlocks, verdict) => {
  const vmVolume = reading('vmVolume', [{ key: { place: 'D:' }, facts: { vms: value(['WEB01']), protection, unlocks } }]);
  const findings = judge(encryptedVolume, { facts: { vmVolume }, profile: emptyProfile, applied: [], now: '2026-11-28T08:00:00.000Z' });
  expect(findings.map((finding) => finding.verdict)).toEqual([verdict]);
});
