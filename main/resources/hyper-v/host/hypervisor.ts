import { fact, resource } from '../../../grammar/resource.ts';
import { flag, shownAs, word } from '../../../grammar/kinds.ts';

/** The hypervisor as it started: how it shares the processor cores between VMs. */
export const hypervisor = resource({
  name: 'hypervisor',
  title: 'Hypervisor',
  keyNames: [],
  needs: 'administrator',
  native: `Get-WinEvent -LogName System -FilterXPath "*[System[Provider[@Name='Microsoft-Windows-Hyper-V-Hypervisor'] and (EventID=2)]]" -MaxEvents 1, Get-CimInstance Win32_Processor`,
  scope: { is: 'host' },
  facts: {
    scheduler: fact(
      'scheduler type',
      shownAs(word('Core', 'Classic', 'ClassicWithoutSmt', 'Root'), { ClassicWithoutSmt: 'Classic, simultaneous multithreading disabled' }),
    ),
    simultaneousThreads: fact('simultaneous multithreading (SMT)', shownAs(flag, { true: 'on', false: 'off' })),
  },
});
