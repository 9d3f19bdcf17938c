/**
 * Controls whose fix can cut the connection, keep the host or a machine from starting, or lock its administrators out. They are
 * never automatic, always have a precheck and ask for a confirmation of their own. What also endangers the connection in use is held.
 */
export const lockOutTable: Readonly<Record<string, string>> = {
  'HV-A-17': 'Without S-1-5-83-0 in both rights no machine starts. Adding is safe, removing is refused.',
  'HV-B-07': 'A machine whose account loses its disk does not start.',
  'HV-B-12': 'With CrashOnAuditFail set, a full Security log stops the host.',
  'HV-A-19': 'Live migration fails when a host is not allowed to delegate to the other.',
  'HV-D-02': 'A guest whose boot loader does not fit the Secure Boot template does not start.',
  'HV-D-23': 'The clients of a VM that is a DHCP server lose their addresses.',
  'HV-D-22': 'The machine may be your own path to the host, and loses its network.',
  'W02-16': 'Devices that speak only SMB 1 lose their shares.',
  'W02-28': 'The adapter may carry your session, a virtual switch or the default route.',
  'W02-36': 'A driver that is not made for memory integrity keeps the host from starting.',
  'W03-17': 'Remote management and monitoring tools may be refused.',
  'W07-01': 'Every sign-in with a password stops, the built-in administrator’s included.',
  'W08-02': 'Your session may come in over the interface that the firewall leaves alone.',
  'W09-01': 'Old partners are refused, and machines whose disks lie with them stop.',
  'W09-07': 'A backup to a removable drive without BitLocker fails.',
  'W12-01': 'Your session is refused when no rule lets it in.',
  'W14-02': 'Clients without network level authentication are refused, your own session perhaps included.',
  'W12-08': 'Whoever lies outside the networks is cut off, cluster, replica, backup and yourself included.',
};
