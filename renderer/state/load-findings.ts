import { client } from './connection-store.ts';
import { useFindings } from './findings-store.ts';
import { whileShown } from './shown-host.ts';

/** Replaces the findings on the screens by those of the last scan, as the other side holds them. */
export async function loadFindings(reference: string): Promise<void> {
  const stays = whileShown();
  const findings = useFindings.getState();
  findings.clear();
  let scannedAt: string | undefined;
  for await (const piece of await client().findings({ reference })) {
    if (!stays()) return;
    findings.add(piece.rows);
    ({ scannedAt } = piece);
  }
  if (stays() && scannedAt !== undefined) findings.finish(scannedAt, false);
}
