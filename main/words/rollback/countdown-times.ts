import type { DangerTime } from '../../contract/danger.ts';
import { counted } from '../counted.ts';

/** How long a host waits for Keep, by the time at which a danger shows itself. */
export interface CountdownTime {
  /** From the change on, in seconds. A change that shows itself after a restart: until the restart. */
  readonly seconds: number;
  /** From the first start of the waiting process after the restart on, in seconds. Absent: a restart restores the old value. */
  readonly afterRestartSeconds?: number;
  /** What the user does meanwhile, and how long it can take. */
  readonly because: string;
  /** The public page with the longest part of it. */
  readonly source: string;
}

/** The only place with these times. A danger that shows itself on some day has none: no countdown proves it. */
export const countdownTimes: Readonly<Record<Exclude<DangerTime, 'someDay'>, CountdownTime>> = {
  now: {
    seconds: 600,
    because: 'Windows checks an open connection again at its next packet, and each new one at once. One disconnection and one new connection prove it.',
    source: 'https://learn.microsoft.com/windows/win32/fwp/ale-re-authorization',
  },
  nextSignIn: {
    seconds: 1200,
    because:
      'The user signs out and in again. Logoff and logon scripts of Group Policy can take 10 minutes by default, and the sign-in as long as a connection.',
    source: 'https://learn.microsoft.com/windows/client-management/mdm/policy-csp-admx-scripts',
  },
  afterRestart: {
    seconds: 3600,
    afterRestartSeconds: 900,
    because: 'The VMs are moved or shut down before the restart. The Cluster service alone waits 20 minutes or longer for them. Then the computer starts.',
    source: 'https://learn.microsoft.com/previous-versions/windows/desktop/mscs/clusters-shutdowntimeoutinminutes',
  },
};

/** A danger of some day is a confirmation. Where it is guarded after all, the longest time applies. */
export const countdownTimeOf = (when: DangerTime): CountdownTime => (when === 'someDay' ? countdownTimes.afterRestart : countdownTimes[when]);

/** “10 minutes”, “1 hour”, “90 seconds”. */
export function timeInWords(seconds: number): string {
  if (seconds > 0 && seconds % 3600 === 0) return counted(seconds / 3600, 'hour', 'hours');
  return seconds > 0 && seconds % 60 === 0 ? counted(seconds / 60, 'minute', 'minutes') : counted(seconds, 'second', 'seconds');
}

/** What happens to a guarded change that is not kept, and when. */
export function countdownWords(when: DangerTime): string {
  const { seconds, afterRestartSeconds } = countdownTimeOf(when);
  const after =
    afterRestartSeconds === undefined
      ? `${timeInWords(seconds)} after the change`
      : `${timeInWords(afterRestartSeconds)} after a restart, or ${timeInWords(seconds)} after the change without a restart`;
  return `Unless you keep the change, the host restores the old value ${after}.`;
}

/** The process that waits on the host is started again within a minute when something ended it; after this time it is not. */
const goneAfterSeconds = 90;
export const isWaiterGone = ({ beatAgeSeconds }: { readonly beatAgeSeconds: number }): boolean => beatAgeSeconds > goneAfterSeconds;
