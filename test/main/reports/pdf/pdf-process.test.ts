import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const source = readFileSync(new URL('../../../../main/reports/pdf/pdf-process.ts', import.meta.url), 'utf8');
const product = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } }).outputText;

it.each(['openPdfChild', 'openPdfThread'])('a program that waits only for the end of %s, which it no longer holds, comes to its own end', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-process-'));
  writeFileSync(join(folder, 'pdf-process.mjs'), product);
  writeFileSync(join(folder, 'worker.mjs'), 'setInterval(() => undefined, 1000);\n');
  const worker = JSON.stringify(join(folder, 'worker.mjs'));
  writeFileSync(
    join(folder, 'program.mjs'),
    `import { ${open} } from './pdf-process.mjs';
const worker = ${open}(${worker});
worker.hold(false);
await worker.end();
console.log('ended');
`,
  );
  const said = spawnSync(process.execPath, [join(folder, 'program.mjs')], { encoding: 'utf8', timeout: 60_000 });
  expect([said.status, said.stdout, said.stderr]).toEqual([0, 'ended\n', '']);
});
