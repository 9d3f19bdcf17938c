import { satisfies, all, is } from '../../grammar/expect.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { flag, shownAs, text } from '../../grammar/kinds.ts';

/** With which options Windows was started, and whether its boot entry lets a debugger attach to the hypervisor. */
export const bootOptions = resource({
  name: 'bootOptions',
  title: 'Boot options',
  keyNames: [],
  needs: 'administrator',
  native: 'Registry value SystemStartOptions, and the default boot entry of the boot configuration data (bcdedit /enum)',
  scope: { is: 'host' },
  facts: {
    startOptions: fact('options of the last start', text('NOEXECUTE=OPTOUT', 'NOEXECUTE=OPTOUT DEBUG', 'TESTSIGNING')),
    hypervisorDebugging: fact('hypervisor debugging', shownAs({ ...flag, samples: [false, true] }, { true: 'on', false: 'off' })),
  },
});

/** The names that the boot loader passes on for debug, testsigning and nointegritychecks. */
const weakening = /(?:^|\s)\/?(?:DEBUG|TESTSIGNING|DISABLE_INTEGRITY_CHECKS)(?=[\s=]|$)/i;

export const startsUnweakened = all(
  satisfies(bootOptions.startOptions, 'contains none of DEBUG, TESTSIGNING and DISABLE_INTEGRITY_CHECKS', (options) => !weakening.test(options)),
  is(bootOptions.hypervisorDebugging, false),
);
