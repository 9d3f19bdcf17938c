/** What the help screen lists; frame/global-keys.ts handles them. */
export const keys: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Ctrl+1 … Ctrl+8', does: 'Opens one of the eight steps. In a browser, use Alt+1 … Alt+8.' },
  { keys: 'F6, Shift+F6', does: 'Moves the focus from the steps to the page, the list and the open finding, and back to the steps.' },
  { keys: 'Arrow keys', does: 'Move up and down in a list. Right expands a group, Left collapses it. In the table of VMs, they move from finding to finding.' },
  { keys: 'Enter', does: 'Opens the selected finding.' },
  { keys: 'Space', does: 'Adds a finding or a group to the plan.' },
  { keys: 'F', does: 'Opens the selected finding and shows its fix. A fix is applied only when you confirm it.' },
  { keys: 'Escape', does: 'Closes an open fix. Closes the open finding and returns to the list.' },
  { keys: 'Delete', does: 'Removes a change from the plan.' },
  { keys: 'Ctrl+F', does: 'Searches this area.' },
  { keys: 'Ctrl+Shift+F', does: 'Searches all findings.' },
  { keys: 'F5', does: 'Scans the host again.' },
  { keys: 'F1', does: 'Opens this page.' },
  { keys: 'Ctrl+Z', does: 'Undoes typing in a field. To undo a change of the host, use “Undo run” under “Result” or “History”.' },
];
