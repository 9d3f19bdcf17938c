import { client } from './connection-store.ts';
import { useFindings } from './findings-store.ts';
import { whileShown } from './shown-host.ts';

/** Replaces the findings on the screens by those of the last scan, as the other side holds them. */
export async function loadFindings(reference: string): Promise<void> {
  const stays = whileShown();
  const findings = useFindings.getState().begin();
  let last: { readonly scannedAt: string; readonly partial: boolean } | undefined;
  for await (const piece of await client().findings({ reference })) {
    if (!stays()) return;
    findings.add(piece.rows);
    last = piece;
  }
  if (stays() && last) findings.finish(last.scannedAt, last.partial);
}
