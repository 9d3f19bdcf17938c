import { systemClock } from '../main/shells/digest.ts';

/** What a test finds must not depend on the time of day: a test that reads the clock of this computer through the product fails. */
Object.assign(systemClock, {
  now: () => {
    throw new Error('A test reads the clock of this computer. Give what it composes the testClock of test/test-clock.ts.');
  },
});
