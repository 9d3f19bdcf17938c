/** What the help screen lists; keyboard.ts does it. */
export const keys: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Ctrl+1 … Ctrl+8', does: 'The eight steps. In a browser, which keeps these for itself: Alt+1 … Alt+8.' },
  { keys: 'F6, Shift+F6', does: 'From the steps to the page, to the list, to the open finding, and round.' },
  { keys: 'Arrow keys', does: 'Up and down in a list; right opens a group, left closes it. In the table of machines from finding to finding.' },
  { keys: 'Enter', does: 'Opens the finding beside the list.' },
  { keys: 'Space', does: 'Chooses a finding, or a whole group, for the plan.' },
  { keys: 'Escape', does: 'Closes the open finding and goes back to the list.' },
  { keys: 'Delete', does: 'Takes a line out of the plan.' },
  { keys: 'Ctrl+F', does: 'Search in this area.' },
  { keys: 'Ctrl+Shift+F', does: 'Search everywhere.' },
  { keys: 'F5', does: 'Reads the host again.' },
  { keys: 'F1', does: 'This page.' },
  { keys: 'Ctrl+Z', does: 'Takes back what you typed. It never takes back a change of the host: that is a plan, under “Result” and “History”.' },
];
