import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { listScriptHashes } from '../../../main/powershell/script-integrity.ts';
import { blocks, blocksIn, withBlocks } from '../../../scripts/tools/generate/generated-blocks.ts';
import { controlsReference, neverTouchText, recordSchemaText, settableList } from '../../../scripts/tools/generate/generated-texts.ts';
import { lockOutPage } from '../../../scripts/tools/generate/lock-out-page.ts';
import { ruleCases } from '../../main/engine/protecting/forecast/rule-cases.ts';
import { cmdletsText } from '../../../scripts/tools/generate/cmdlets-text.ts';
import { scriptRegister } from '../../../scripts/tools/generate/script-register.ts';
import { powershellModules } from '../../../scripts/tools/generate/powershell-modules.ts';
import { expectFresh, root } from './generated-file.ts';
import { pages } from '../words/pages.ts';
import { formText, newestFormPath, storedShapes } from '../stored-shapes.ts';

const page = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('what is generated is fresh', () => {
  it('the reference of all controls', () => {
    expectFresh('assets/controls.md', controlsReference(controls));
  });

  it('the page of the lock-out forecast', () => {
    expectFresh('assets/lock-out.md', lockOutPage(ruleCases));
  });

  it('the schema of records', () => {
    expectFresh('assets/record.schema.json', recordSchemaText());
  });

  it.each(storedShapes)('the newest form of what is stored: $kind', (shape) => {
    expectFresh(newestFormPath(shape), formText(shape));
  });

  it('what the generic reader and setter do', () => {
    expectFresh('scripts/powershell/cmdlets.generated.json', cmdletsText());
  });

  it('the properties and addresses that setters accept', () => {
    expectFresh('scripts/powershell/settable.generated.json', settableList(controls));
  });

  it('which script answers for which subject', () => {
    expectFresh('scripts/powershell/register.generated.json', scriptRegister(join(root, 'scripts', 'powershell')));
  });

  it('what setters refuse', () => {
    expectFresh('scripts/powershell/never-touch.generated.json', neverTouchText());
  });

  it.each(pages.filter((file) => blocksIn(page(file)).length > 0))('the blocks of %s', (file) => {
    expectFresh(file, withBlocks(page(file)));
  });

  it('each block stands in a page', () => {
    const used = new Set(pages.flatMap((file) => blocksIn(page(file))));
    expect(Object.keys(blocks).filter((name) => !used.has(name))).toEqual([]);
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
