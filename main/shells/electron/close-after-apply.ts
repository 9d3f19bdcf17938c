import { app, type BrowserWindow } from 'electron';
import type { Workspace } from '../workspace/workspace.ts';

/** Closing the window stops nothing: what was confirmed goes on out of sight, and the program ends after the last change. */
export function closeAfterApply(window: BrowserWindow, workspace: Pick<Workspace, 'applying' | 'untilApplied'>): void {
  let waiting = false;
  window.on('close', (event) => {
    if (!workspace.applying) return;
    event.preventDefault();
    window.hide();
    if (waiting) return;
    waiting = true;
    void workspace.untilApplied().then(() => {
      waiting = false;
      // The user has opened the window again meanwhile and closes it later.
      if (!window.isDestroyed() && !window.isVisible()) app.quit();
    });
  });
}
