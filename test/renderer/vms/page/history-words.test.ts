import { describe, expect, it } from 'vitest';
import { historyWords } from '../../../../renderer/vms/page/history-words.ts';

const scan = { finishedAt: '2026-11-24T08:00:00Z', findings: 9, toFix: 0, unread: 0, unlisted: 0, added: [], gone: [], accepted: [], notCompared: [] };

describe('what a kept scan says of a VM', () => {
  it.each([
    [{}, 'Nothing to fix.'],
    [{ toFix: 2, added: ['One'], gone: ['Two'] }, '2 to fix. New: One No longer to fix: Two'],
    [{ toFix: 9, added: ['1', '2', '3', '4', '5'] }, '9 to fix. New: 1; 2; 3; and 2 more'],
    [{ unread: 3 }, '0 to fix, 3 could not be read.'],
    [{ unlisted: 2 }, '0 to fix, 2 controls could not list all targets.'],
    [{ findings: 0, unlisted: 1 }, 'No finding, 1 control could not list all targets.'],
    [{ toFix: 2, unlisted: 1 }, '2 to fix. 1 control could not list all targets.'],
    [{ toFix: 2, unread: 1, notCompared: ['Three'] }, '2 to fix. 1 could not be read. Could not be compared: Three'],
    [{ accepted: ['Four'] }, 'Nothing to fix. Accepted risk: Four'],
    [{ findings: 0 }, 'No finding of this scan names the VM.'],
    [{ findings: 0, problem: 'The file is damaged.' }, 'The file is damaged.'],
  ])('%o', (more, words) => {
    expect(historyWords({ ...scan, ...more })).toBe(words);
  });
});
