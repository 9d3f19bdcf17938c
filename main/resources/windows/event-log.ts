import type { Fact, Goal, HostKey, Setting } from '../../grammar/fact.ts';
import type { Absent } from '../../grammar/kind.ts';
import { absent } from '../../grammar/kind.ts';
import { all, any, atLeast, is, not, orAbsent, whenever } from '../../grammar/expect.ts';
import { dwordReadAtStart, readOnlyDword } from './registry.ts';

/** What Windows gives each of the classic logs when nothing is written. */
export const windowsDefaultBytes = 20_971_520;
/** Required size of the Security log where every access to VM folders is audited: one value for all controls. */
export const securityLogForFolderAuditingKib = 1_048_576;

/** The size of a classic log: in policy (KiB, wins) and in the log’s own settings (bytes). */
export interface LogSize {
  readonly policy: Setting<number | Absent, HostKey>;
  readonly own: Setting<number | Absent, HostKey>;
  /** The upper 32 bits of the log's own size: above 0 the log has 4 GiB or more. */
  readonly upper: Fact<number | Absent, HostKey>;
  /**
   * The size in force is at least this. As a goal it raises the value that decides, and never lowers one: a policy value below it is
   * raised, without a policy value the log’s own. A log of 4 GiB or more is large enough, and its values are left alone.
   */
  atLeast(kib: number): Goal<HostKey>;
}

/** The event log reads a new maximum size when it starts. */
function logSize(name: 'Security' | 'System' | 'Application'): LogSize {
  const policy = dwordReadAtStart(`HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\${name}`, 'MaxSize');
  const own = dwordReadAtStart(`HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\${name}`, 'MaxSize');
  const upper = readOnlyDword(`HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\${name}`, 'MaxSizeUpper');
  return {
    policy,
    own,
    upper,
    atLeast: (kib) =>
      all(
        whenever(not(is(policy, absent)), atLeast(orAbsent(policy, 0), kib)),
        whenever(all(is(policy, absent), any(is(upper, absent), is(upper, 0))), atLeast(orAbsent(own, windowsDefaultBytes), kib * 1024)),
      ),
  };
}

export const logSizeSettings = { security: logSize('Security'), system: logSize('System'), application: logSize('Application') } as const;
