import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../main/engine/judging/evaluate.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { startsUnweakened } from '../../../../main/resources/windows/boot-options.ts';
import { factsOf, value } from '../facts-of.ts';

const holds = (startOptions: string, hypervisorDebugging = false) =>
  evaluate(
    startsUnweakened.expression,
    {},
    {
      facts: factsOf({ bootOptions: [{ facts: { startOptions: value(startOptions), hypervisorDebugging: value(hypervisorDebugging) } }] }),
      profile: emptyProfile,
    },
  ).is;

describe('the options of a start', () => {
  it.each(['NOEXECUTE=OPTOUT DEBUG', '/DEBUG', 'DEBUG DEBUGPORT=COM1', 'TESTSIGNING', 'NOEXECUTE=OPTIN DISABLE_INTEGRITY_CHECKS'])(
    'weaken it with %s',
    (options) => {
      expect(holds(options)).toBe('no');
    },
  );

  it.each(['NOEXECUTE=OPTOUT', 'NOEXECUTE=OPTOUT HYPERVISORLAUNCHTYPE=AUTO', ''])('do not weaken it with “%s”', (options) => {
    expect(holds(options)).toBe('yes');
    expect(holds(options, true)).toBe('no');
  });
});
