import type { WindowEvent } from '../../contract/vm-window.ts';
import { assertNever } from '../assert-never.ts';

/** Where a VM is on its way through its maintenance window, as a sentence. */
export function windowWords({ is, name, message, command }: WindowEvent): string {
  switch (is) {
    case 'checking':
      return `${name}: checking whether it can be shut down.`;
    case 'shuttingDown':
      return `${name}: shutting down the guest.`;
    case 'off':
      return `${name} is off.`;
    case 'starting':
      return `${name}: starting.`;
    case 'running':
      return `${name} is running again.`;
    case 'held':
      return `${name} was not shut down. ${message}`;
    case 'notOff':
      return `${name} did not shut down. Its changes were not made. ${message}`;
    case 'startFailed':
      return `${name} was not started again. ${message}${command === undefined ? '' : ` Run on the host: ${command}`}`;
    default:
      return assertNever(is);
  }
}
