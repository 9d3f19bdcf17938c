import { runsOf } from '../../engine/runs.ts';
import type { Desk } from './desk.ts';
import { scannedHost } from './scan-host.ts';

/** The evidence as one JSON text: what was found, what was stated, what was done. */
export async function record(desk: Desk, reference: string): Promise<{ readonly name: string; readonly text: string }> {
  const { house } = desk;
  const known = scannedHost(desk, reference);
  const storage = await house.storage(known.identity.machineId);
  try {
    const document = {
      version: 1,
      tool: { name: 'Castellan', version: house.version },
      writtenAt: house.clock.now(),
      writtenBy: house.by,
      host: known.identity,
      scan: { startedAt: known.startedAt, finishedAt: known.finishedAt, partial: known.partial },
      profile: known.profile,
      findings: known.findings(),
      runs: runsOf(await storage.journal.entries()),
    };
    const day = known.finishedAt.slice(0, 10);
    return { name: `castellan-${known.identity.name.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 60)}-${day}.json`, text: `${JSON.stringify(document, null, 1)}\n` };
  } finally {
    await storage.close();
  }
}
