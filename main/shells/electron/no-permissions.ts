import { session } from 'electron';

/** What a page of ours may ask for: to put a text that the user copies into the clipboard. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Electron security checklist 5: camera, location, devices and all the rest are refused without a question. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(allowed.has(permission));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.defaultSession.setDevicePermissionHandler(() => false);
}
