import { protocol, session } from 'electron';
import { pageFile } from '../page/page-file.ts';
import { pageHeaders } from '../page/page-headers.ts';
import { origin } from './origin.ts';

/**
 * Electron security checklist 18: no `file://`, a protocol of our own; 7: with a content security policy. Must be called before
 * the app is ready.
 */
export function registerPages(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false, codeCache: true } },
  ]);
}

/** Serves the built renderer and no file outside of it. */
export function servePages(root: string): void {
  session.defaultSession.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const refused = (status: number): Response => new Response('', { status, headers: pageHeaders });
    if (request.method !== 'GET') return refused(405);
    if (url.host !== new URL(origin).host) return refused(404);
    const file = await pageFile(root, url.pathname);
    if (!file) return refused(404);
    return new Response(new Uint8Array(file.bytes), { headers: { ...pageHeaders, 'content-type': file.type } });
  });
}
