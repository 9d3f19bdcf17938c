import { app } from 'electron';
import type { Workspace } from '../workspace/workspace.ts';

/** What was typed a moment before the window was closed is on the disk before the program ends. */
export function endAfterKeeping(workspace: Pick<Workspace, 'keeping' | 'untilKept'>): void {
  app.on('will-quit', (event) => {
    if (!workspace.keeping) return;
    event.preventDefault();
    void workspace.untilKept().then(() => {
      app.quit();
    });
  });
}
