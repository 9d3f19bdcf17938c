import type { IncomingMessage } from 'node:http';

/**
 * The address that a request asks for; undefined where it is no path of this server. The only place that parses what comes from
 * outside: `new URL('//[', base)` throws, and Node.js hands on request targets that are no addresses.
 */
export function askedPath({ url = '/' }: Pick<IncomingMessage, 'url'>): URL | undefined {
  // A path, and nothing else: `//host/` and `http://host/` name another host (RFC 9112, section 3.2).
  if (!url.startsWith('/') || url.startsWith('//') || url.startsWith('/\\')) return undefined;
  const base = 'http://127.0.0.1';
  if (!URL.canParse(url, base)) return undefined;
  const asked = new URL(url, base);
  return asked.origin === base ? asked : undefined;
}
