/** What a scan leaves behind on the host, by the resources that it reads: for the screen before a scan, and for the report after it. */
export function scanTraces(isRead: (resource: string) => boolean = () => true): readonly string[] {
  return [
    ...(isRead('accountPolicy') || isRead('userRight')
      ? ['a temporary export of secedit, which is deleted, and lines in %windir%\\security\\logs\\scesrv.log']
      : []),
    ...(isRead('auditSubcategory') ? ['a temporary export of auditpol, which is deleted'] : []),
    ...(isRead('optionalFeature') ? ['lines in %windir%\\Logs\\DISM\\dism.log'] : []),
    ...(isRead('folder') ? ['an audit event for each folder read, where auditing is configured'] : []),
    'the start and the end of each PowerShell process in the log “Windows PowerShell”; where script block logging is on, events 4104 with the text of the scripts',
    'temporary files that PowerShell creates and deletes at its start',
  ];
}

/** A practice host has no computer on which a scan could leave traces. */
export const noScanTraces = 'The facts are a recording, so reading leaves no traces on a computer.';
