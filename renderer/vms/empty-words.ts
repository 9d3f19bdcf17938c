/** What stands in place of a list without VMs, and what to do next. `notRead`: why the list could not be read as a whole. */
export const noVmsWords = (notRead: string | undefined): string =>
  notRead === undefined
    ? 'This host has no VMs. The last scan read the list of VMs as a whole. After you have created VMs, scan the host again.'
    : `The list of VMs could not be read: ${notRead.replace(/\.?$/, '.')} A list of VMs needs the Hyper-V role and its PowerShell module on the host. Correct the cause, then scan the host again.`;

/** The matrix has a column for each control with a finding about one of the VMs. `unlisted`: controls that could not list all targets. */
export const emptyMatrixWords = (unlisted: number): string =>
  `No finding names one of these VMs, so the matrix has no columns. ${
    unlisted === 0
      ? 'Scan the host again when the VMs have changed.'
      : 'Some controls could not list their targets: correct the cause, then scan the host again.'
  }`;

/** A VM that was opened and that the newest list does not hold. */
export const vmGoneWords = (isIncomplete: boolean): string =>
  isIncomplete
    ? 'The list is not complete, so the VM may still exist. Open another VM below, or scan the host again.'
    : 'It was deleted, moved to another host, or created again. Open another VM below, or scan the host again.';
