import { resetPractice } from '../../../application/hosts/reset-practice.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Context } from './context.ts';

export function listHosts({ application, io }: Context, options: { readonly json?: boolean }): ExitCode {
  const hosts = application.hosts.list();
  if (options.json === true) io.out(JSON.stringify(hosts));
  else for (const host of hosts) io.out(`${host.reference.padEnd(22)} ${host.title}`);
  return 0;
}

export async function resetHost({ application, io }: Context, reference: string): Promise<ExitCode> {
  await resetPractice(application, reference);
  io.out(`${reference} is reset to its recording. Its journal is kept; its earlier runs can no longer be undone.`);
  return 0;
}

export async function restartHost({ application, io }: Context, reference: string): Promise<ExitCode> {
  await application.hosts.restart(reference);
  io.out(`${reference} has restarted. Pending changes are now effective.`);
  return 0;
}
