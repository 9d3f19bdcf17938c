import { atLeast, all, is, oneOf } from '../../grammar/expect.ts';
import { fact, resource, setting } from '../../grammar/resource.ts';
import { integer, onOff, word } from '../../grammar/kinds.ts';
import { bare, command, shownValue } from '../../grammar/native-command.ts';

/**
 * Windows keeps sizes in multiples of 64 KB and rounds others, up or down
 * (https://learn.microsoft.com/windows-server/administration/windows-commands/wevtutil). Its own default of 1,028 KB is none.
 */
const rounded = (bytes: number): number => Math.ceil(bytes / 65_536) * 65_536;

/** Channels of the event log in which Hyper-V writes. */
export const eventChannel = resource({
  name: 'eventChannel',
  title: 'Event channels of Hyper-V',
  keyNames: ['channel'],
  needs: 'administrator',
  native: 'Get-WinEvent -ListLog Microsoft-Windows-Hyper-V-*',
  scope: { is: 'enumerated' },
  label: (row) => row.key['channel'] ?? 'event channel',
  facts: {
    type: fact('type', word('Administrative', 'Operational', 'Analytical', 'Debug')),
    enabled: setting('state', onOff(), {
      native: (to, { channel = '' }) => command`wevtutil.exe set-log ${channel} ${bare(`/enabled:${String(to.is === 'value' && to.value === true)}`)}`,
    }),
    maximumSize: setting('maximum size (bytes)', integer(33_554_432, 1_052_672), {
      native: (to, { channel = '' }) => command`wevtutil.exe set-log ${channel} ${bare(`/maxsize:${shownValue(to)}`)}`,
      undoneAs: (was) => (was.is === 'value' ? { is: 'value', value: rounded(Number(was.value)) } : was),
    }),
  },
});

/** Analytic and debug channels record for a developer, for minutes. */
export const isLasting = oneOf(eventChannel.type, ['Administrative', 'Operational']);
export const isOnAndLarge = all(is(eventChannel.enabled, true), atLeast(eventChannel.maximumSize, 33_554_432));
