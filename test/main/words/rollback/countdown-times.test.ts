import { describe, expect, it } from 'vitest';
import { dangerTimeSchema } from '../../../../main/contract/danger.ts';
import { countdownTimeOf, countdownTimes, countdownWords, timeInWords } from '../../../../main/words/rollback/countdown-times.ts';

describe('the time of a countdown', () => {
  it('stands in one table, with its reason and a public page, for each time at which a countdown can prove a danger', () => {
    expect(Object.keys(countdownTimes)).toEqual(dangerTimeSchema.options.filter((when) => when !== 'someDay'));
    for (const { because, source } of Object.values(countdownTimes))
      expect([because !== '', source.startsWith('https://learn.microsoft.com/')]).toEqual([true, true]);
  });

  it('is longer where the user has to sign in again, and longest where the host has to restart, after which it counts anew', () => {
    const [now, signIn, restart] = [countdownTimes.now, countdownTimes.nextSignIn, countdownTimes.afterRestart];
    expect(now.seconds).toBeLessThan(signIn.seconds);
    expect(signIn.seconds).toBeLessThan(restart.seconds);
    expect([now, signIn, restart].map(({ afterRestartSeconds }) => afterRestartSeconds)).toEqual([undefined, undefined, 900]);
    expect(countdownTimeOf('someDay')).toBe(restart);
  });

  it('has its unit in words, and for a restart both times', () => {
    expect([30, 60, 90, 600, 3600, 7200].map(timeInWords)).toEqual(['30 seconds', '1 minute', '90 seconds', '10 minutes', '1 hour', '2 hours']);
    expect(countdownWords('nextSignIn')).toBe('Unless you keep the change, the host restores the old value 20 minutes after the change.');
    expect(countdownWords('afterRestart')).toBe(
      'Unless you keep the change, the host restores the old value 15 minutes after a restart, or 1 hour after the change without a restart.',
    );
  });
});
