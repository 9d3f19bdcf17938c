import { app, type BrowserWindow } from 'electron';

/** One window per person: two would write into one draft. A second start shows the first. False: this is the second. */
export function isFirstInstance(window: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const first = window();
    if (!first) return;
    if (first.isMinimized()) first.restore();
    first.show();
    first.focus();
  });
  return true;
}

/** To hand over to a process that is started on purpose, and to have it back where that came to nothing. */
export const instanceLock = {
  release: (): void => {
    app.releaseSingleInstanceLock();
  },
  take: (): void => {
    app.requestSingleInstanceLock();
  },
};
