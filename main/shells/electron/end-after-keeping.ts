import { app } from 'electron';
import type { Desk } from '../workspace/workspace.ts';

/** What was typed a moment before the window was closed is on the disk before the program ends. */
export function endAfterKeeping(desk: Pick<Desk, 'keeping' | 'untilKept'>): void {
  app.on('will-quit', (event) => {
    if (!desk.keeping) return;
    event.preventDefault();
    void desk.untilKept().then(() => {
      app.quit();
    });
  });
}
