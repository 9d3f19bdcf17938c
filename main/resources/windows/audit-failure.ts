import { oneOf } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { readOnlyDword } from './registry.ts';

/** “Audit: Shut down system immediately if unable to log security audits”: 1 and 2 stop the host when the Security log is full. */
export const crashOnAuditFail = readOnlyDword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa', 'CrashOnAuditFail');

/** Must hold before anything makes the host write more audit events. */
export const auditFailureStopsNothing = oneOf(crashOnAuditFail, [0, absent]);
