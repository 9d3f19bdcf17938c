import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostIdentitySchema, type HostIdentity } from '../../main/contract/host-identity.ts';
import { recordSchema } from '../../main/contract/record/record.ts';
import type { HostPort } from '../../main/engine/ports.ts';
import type { HostSource } from '../../main/application/ports/application.ts';
import { practiceHosts } from '../../main/shells/hosts.ts';
import { root } from '../laws/code/generated-file.ts';
import { readPdf, running } from '../main/reports/pdf/read-pdf.ts';
import { scanAndFix } from '../main/application/evidence/practice-records.ts';
import { testClock } from '../test-clock.ts';
import { cliApplication, type Cli } from './cli-application.ts';
import { wrapHost } from '../wrap-host.ts';

const kinds = hostIdentitySchema.shape.kind.options;
type Kind = HostIdentity['kind'];

/** The facts of a practice host under the identity of another kind of host: everything downstream takes it for that kind. */
function hostsOfKind(kind: Kind, data: string): HostSource {
  const practice = practiceHosts(data, undefined, testClock);
  const under = (host: HostPort): HostPort =>
    wrapHost(host, {
      identity: { ...host.identity, kind, reference: kind },
      noteHead: () => Promise.resolve({ where: 'Application', message: 'Noted.' }),
      notedHeads: () => Promise.resolve({ is: 'read', heads: [] }),
    });
  return {
    ...practice,
    list: () => [{ reference: kind, title: kind, kind }],
    open: async (_reference, mode) => under(await practice.open('practice:fresh', mode)),
  };
}

/** What only hosts that are no computer may say. */
const harmlessWords: Readonly<Record<Kind, RegExp>> = {
  local: /.{0,40}(?:practice host|simulated|no computer).{0,20}/gi,
  recorded: /.{0,40}(?:practice host|simulated).{0,20}/gi,
  practice: /.{0,40}simulated host.{0,20}/gi,
  simulated: /.{0,40}practice host.{0,20}/gi,
};
const saysOf = (kind: Kind, text: string): readonly string[] => text.match(harmlessWords[kind]) ?? [];

describe.each(kinds)('a host of the kind %s', (kind) => {
  let cli: Cli;
  beforeAll(async () => {
    cli = cliApplication({ hosts: hostsOfKind(kind, mkdtempSync(join(tmpdir(), 'castellan-kind-'))) });
    await scanAndFix(cli, kind);
  });
  afterAll(() => cli.application.pdf.close());

  it.each(['full', 'redacted'])('has a report in the %s edition, which says what kind it is and nothing else', async (edition) => {
    const [pdf, json] = [join(cli.folder, `${edition}.pdf`), join(cli.folder, `${edition}.json`)];
    const said = await cli.run('report', '--host', kind, '--scan', '--edition', edition, '--out', pdf, '--record', json);
    expect([said.code, said.notes.filter((note) => note.includes('could not'))]).toEqual([0, []]);
    const { pages, texts } = await readPdf(new Uint8Array(readFileSync(pdf)));
    expect(pages).toBeGreaterThan(10);
    expect(saysOf(kind, running(texts.join(' ')))).toEqual([]);
    expect(recordSchema.parse(JSON.parse(readFileSync(json, 'utf8'))).host.kind).toBe(kind);
  });

  it('has a table of findings, a plan and an undo plan that say nothing of another kind', async () => {
    const said = [
      await cli.run('scan', '--host', kind),
      await cli.run('plan', '--host', kind, '--auto', '--out', join(cli.folder, 'again.json')),
      await cli.run('undo', '--host', kind, '--out', join(cli.folder, 'undo.json')),
    ];
    for (const { out } of said) expect(saysOf(kind, out.join('\n'))).toEqual([]);
  });
});

describe('everything that differs by the kind of host', () => {
  /** The files that ask for the kind, each with the tests that run it for a local host too. */
  const asking: Readonly<Record<string, string | readonly string[]>> = {
    'main/application/evidence/verify-record.ts': 'test/main/application/evidence/verify-record.test.ts',
    // With a host of the test, and with PowerShell.
    'main/engine/running/planting.ts': ['test/main/engine/running/guarded-step.test.ts', 'test/main/hosts/local-rollback.pwsh.test.ts'],
    'main/reports/document/cover.ts': 'test/journeys/host-kinds.test.ts',
    'main/reports/document/scope.ts': 'test/journeys/host-kinds.test.ts',
    'main/shells/cli/print/print-plan.ts': 'test/journeys/host-kinds.test.ts',
    'main/shells/cli/commands/scan-command.ts': 'test/journeys/host-kinds.test.ts',
    'main/shells/workspace/apply-plan.ts': 'test/journeys/browser/simulated.pwsh.browser.test.ts',
  };

  it('is known by name, so that a new place brings its test', () => {
    const files = readdirSync(join(root, 'main'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const found = files
      .map((file) => `main/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\bkind [!=]== '(?:local|practice|recorded|simulated)'/.test(readFileSync(join(root, file), 'utf8')));
    expect(found.sort()).toEqual(Object.keys(asking).sort());
    for (const test of Object.values(asking).flat()) expect(readFileSync(join(root, test), 'utf8')).toMatch(/local|simulated/);
  });
});
