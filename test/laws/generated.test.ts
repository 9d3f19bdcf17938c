import { join } from 'node:path';
import { describe, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { listScriptHashes } from '../../main/powershell/script-integrity.ts';
import { controlsReference, neverTouchText, recordSchemaText, settableList } from '../../scripts/tools/generated-texts.ts';
import { powershellModules } from '../../scripts/tools/powershell-modules.ts';
import { expectFresh, root } from './generated-file.ts';

describe('what is generated is fresh', () => {
  it('the reference of all controls', () => {
    expectFresh('assets/controls.md', controlsReference(controls));
  });

  it('the schema of records', () => {
    expectFresh('assets/record.schema.json', recordSchemaText());
  });

  it('the addresses that setters accept', () => {
    expectFresh('scripts/powershell/settable.generated.json', settableList(controls));
  });

  it('what setters refuse', () => {
    expectFresh('scripts/powershell/never-touch.generated.json', neverTouchText());
  });

  it.each(powershellModules(join(root, 'scripts', 'powershell')))('the module $name', ({ name, code, manifest }) => {
    expectFresh(`scripts/powershell/modules/${name}.psm1`, code);
    expectFresh(`scripts/powershell/modules/${name}.psd1`, manifest);
  });

  // After the ones before: it holds those files' hashes.
  it('the hashes of the scripts', async () => {
    expectFresh('scripts/powershell/integrity.generated.json', `${JSON.stringify(await listScriptHashes(join(root, 'scripts', 'powershell')), null, 2)}\n`);
  });
});
