/**
 * Controls whose fix can cut the connection, prevent the host or a VM from starting, or lock administrators out. They are never
 * automatic, always have a precheck and need a separate confirmation. A change that endangers the connection in use is put on hold.
 */
export const lockOutTable: Readonly<Record<string, string>> = {
  'HV-A-17': 'If NT VIRTUAL MACHINE\\Virtual Machines loses “Log on as a service”, VMs cannot start. Castellan only adds rights.',
  'HV-B-07': 'If the account of a VM loses access to a disk, the VM does not start.',
  'HV-B-12': 'If CrashOnAuditFail is set, a full Security log stops the host.',
  'HV-A-21': 'If a client does not support SMB 3, it loses its shares. VMs with disks on these shares stop.',
  'HV-A-19': 'If a host is not allowed to delegate to the other host, live migration fails.',
  'HV-D-02': 'If the boot loader of the guest does not match the Secure Boot template, the VM does not start.',
  'HV-D-03': 'If the boot loader of the guest does not match the new template, the VM does not start.',
  'HV-D-07': 'If a host does not have the guardian keys, it cannot restore a saved state of the VM.',
  'HV-D-11': 'If a domain controller has no other time source, its clock drifts and Kerberos sign-in fails in the domain.',
  'HV-D-24': 'If your connection to the host is routed by this VM, the connection can end.',
  'HV-D-23': 'If the VM is a DHCP server, its clients lose their addresses.',
  'HV-D-22': 'If your connection to the host uses this VM, the connection can end.',
  'W02-16': 'If a device supports only SMB 1.0, it loses its shares.',
  'W02-28': 'If the adapter carries your session, a virtual switch or the default route, these connections end.',
  'W02-35': 'If live migration uses CredSSP, or a program needs unconstrained delegation, it stops working.',
  'W02-36': 'If a driver is not compatible with memory integrity, the host may not start.',
  'W03-17': 'If a management or monitoring tool reads LSASS memory, Defender blocks it.',
  'W04-15': 'If your own account or that of a service loses the group, it can no longer manage the host.',
  'W07-01': 'Sign-in with a password fails for all accounts, including the built-in Administrator.',
  'W08-02': 'If your session uses the excluded interface and no rule allows it, the connection ends.',
  'W09-01': 'If a partner cannot sign SMB, its connections fail. VMs with disks on its shares stop.',
  'W09-07': 'If a backup job writes to a removable drive without BitLocker, the job fails.',
  'W12-01': 'If no inbound rule allows your connection, you cannot connect again.',
  'W14-02': 'If a client does not support Network Level Authentication, it is refused. This can be your own client.',
  'W12-08': 'Computers outside the management networks cannot connect. These can be cluster and replica partners, backup servers or your own computer.',
};
