import type { HostPort } from '../main/engine/ports.ts';

/** The same host with something of it replaced. */
export const wrapHost = (host: HostPort, replaced: Partial<HostPort>): HostPort => ({
  identity: host.identity,
  read: (request) => host.read(request),
  set: (request) => host.set(request),
  missingKeys: (paths) => host.missingKeys(paths),
  noteHead: (run, head) => host.noteHead(run, head),
  notedHeads: () => host.notedHeads(),
  ...(host.rollback && { rollback: host.rollback }),
  close: () => host.close(),
  ...replaced,
});
