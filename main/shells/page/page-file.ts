import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentType } from './page-headers.ts';

export interface PageFile {
  readonly bytes: Buffer;
  readonly type: string;
}

/** A file of the built renderer by the path of its address; undefined for a path outside of it or without a file. */
export async function pageFile(root: string, pathname: string): Promise<PageFile | undefined> {
  let name: string;
  try {
    name = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return undefined;
  }
  const path = join(root, name);
  if (name.includes('\0') || !path.startsWith(root + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? { bytes: await readFile(path), type: contentType(extname(path)) } : undefined;
}
