import { describe, expect, it } from 'vitest';
import { rollbackEndSchema, rollbackPhaseSchema } from '../../../main/contract/rollback.ts';
import { sampleProof, sampleRollback } from '../../../renderer/gallery/sample-data.ts';
import { canPressKeep, countdownFacts, endWords, nextWords, stages, stagesDone, wholeCountdown } from '../../../renderer/rollback/rollback-words.ts';

const kept = { canKeep: true, whyNotKeep: '', proofs: [sampleProof('there')] };
const other = { proofs: [sampleProof('other')], needsStatement: { addresses: ['10.0.4.8'], words: 'State who connects from 10.0.4.8.' } };
const title = (more: Parameters<typeof sampleRollback>[0]): string => nextWords(sampleRollback(more), 'HV01').title;

describe('what comes next', () => {
  it('is the proof that is missing, first the connection, then the sign-in', () => {
    expect(title({})).toBe('Connect to HV01 again');
    expect(title({ proofs: [sampleProof('there'), sampleProof('missing', 'identity')] })).toBe('Sign in to HV01 again');
    expect(title({ throughRestart: true })).toBe('Restart HV01, then sign in again');
    expect(title({ ...other })).toBe('Another address has connected');
    expect(title({ ...kept })).toBe('Your new connection works');
    expect(title({ proofs: [sampleProof('there')] })).toBe('Wait a moment');
  });

  it('is to restore the value with Castellan where the process that waits is gone, also after the countdown', () => {
    for (const phase of ['armed', 'counting', 'returning'] as const) {
      const { title: said, words } = nextWords(sampleRollback({ phase, beatAgeSeconds: 120, silent: true }), 'HV01');
      expect(said).toBe('HV01 does not restore the old value automatically');
      expect(words).toMatch(/has not reported for 2 minutes\. Choose “Restore now”/);
      expect(words).not.toContain('0:00');
    }
    // A moment of silence is not the end of it.
    expect(title({ beatAgeSeconds: 20, silent: true })).toBe('Connect to HV01 again');
  });

  it('names the failed attempts and the last reason while the host tries again', () => {
    const { words } = nextWords(sampleRollback({ phase: 'returning', failed: { attempts: 2, of: 20, message: 'The disk is full.' } }), 'HV01');
    expect(words).toBe('The countdown is over. Attempt 2 of 20 to restore the old value failed: The disk is full. The host tries again. Wait for the result.');
  });

  it.each(rollbackPhaseSchema.options)('says what happens without the user in the phase %s, and has a stage for it', (phase) => {
    expect(nextWords(sampleRollback({ phase }), 'HV01').words).not.toBe('');
    expect(stagesDone(phase)).toBeLessThanOrEqual(stages.length);
  });

  it('says at every state of the countdown what happens at 0:00', () => {
    for (const more of [{}, kept, other, { throughRestart: true }, { proofs: [] }])
      expect(nextWords(sampleRollback(more), 'HV01').words).toContain('HV01 restores the old value at 0:00');
  });
});

describe('the time of the countdown', () => {
  it('is that of the rollback in use, and after an expected restart the second one', () => {
    const signIn = { seconds: 1200 };
    const restart = { seconds: 3600, throughRestart: true, restartSeconds: 900 };
    expect(countdownFacts(sampleRollback(signIn))).toBe('The host waits 20 minutes after the change. After a restart of the host, the old value is restored.');
    expect(countdownFacts(sampleRollback(restart))).toBe('The host waits 1 hour for its restart. After the restart, it waits 15 minutes again, once.');
    const whole = [sampleRollback(signIn), sampleRollback(restart), sampleRollback({ ...restart, restarted: true })].map(wholeCountdown);
    expect(whole).toEqual([1200, 3600, 900]);
  });
});

describe('Keep', () => {
  it('can be pressed when the engine says so, and with a statement only where nothing but the address differs', () => {
    expect(canPressKeep(sampleRollback(), 'It is me.')).toBe(false);
    expect(canPressKeep(sampleRollback(kept), '')).toBe(true);
    expect(canPressKeep(sampleRollback(other), '  ')).toBe(false);
    expect(canPressKeep(sampleRollback(other), 'The jump host')).toBe(true);
    for (const is of ['missing', 'unread'] as const)
      expect(canPressKeep(sampleRollback({ ...other, proofs: [sampleProof('other'), sampleProof(is, 'identity')] }), 'The jump host')).toBe(false);
    expect(canPressKeep(sampleRollback({ ...other, proofs: [] }), 'The jump host')).toBe(false);
    expect(canPressKeep(sampleRollback({ ...other, silent: true }), 'The jump host')).toBe(false);
    expect(canPressKeep(sampleRollback({ ...other, phase: 'returning' }), 'The jump host')).toBe(false);
  });
});

describe('the end', () => {
  it.each(rollbackEndSchema.options)('is a state of the host and a next step: %s', (end) => {
    const { title: said, words, next } = endWords(end, 'HV01');
    expect(new Set([said, words, next]).size).toBe(3);
    expect(`${said} ${words}`).toMatch(/HV01/);
  });

  it('says that access can be lost only where a value could not be restored', () => {
    for (const end of rollbackEndSchema.options) expect(endWords(end, 'HV01').words.includes('lose access')).toBe(end === 'notReturned');
  });
});
