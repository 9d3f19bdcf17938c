import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HarmlessHosts, ApplicationOptions } from '../../../main/shells/compose.ts';
import { PdfMaker } from '../../../main/reports/pdf/pdf-maker.ts';
import { practiceHosts } from '../../../main/shells/hosts.ts';
import { scriptFiles } from '../../../main/shells/script-files.ts';
import { serveWeb, type Serving } from '../../../main/shells/web/serve-web.ts';
import { builtFolder } from '../../built-parts.ts';
import { root } from '../../laws/code/generated-file.ts';
import { testClock } from '../../test-clock.ts';

export interface WebApplication extends Serving {
  readonly data: string;
  dispose(): Promise<void>;
}

/** The wizard's server over a data folder of its own, in this process. */
export async function webApplication(
  options: { readonly hosts?: (data: string) => HarmlessHosts; readonly data?: string; readonly application?: Partial<ApplicationOptions> } = {},
): Promise<WebApplication> {
  const pages = builtFolder('renderer');
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'castellan-web-'));
  const serving = await serveWeb({
    application: {
      version: '0.0.0-test',
      by: 'test',
      dataBase: data,
      pdf: new PdfMaker(builtFolder('report')),
      scripts: () => scriptFiles(join(root, 'scripts', 'powershell')),
      clock: testClock,
      ...options.application,
      hosts: options.hosts?.(data) ?? practiceHosts(data, undefined, testClock),
    },
    pages,
    noLocalHost: 'A browser is never given a real host.',
  });
  return {
    ...serving,
    data,
    dispose: async () => {
      await serving.close();
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}
