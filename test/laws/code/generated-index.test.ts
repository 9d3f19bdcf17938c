import { describe, it } from 'vitest';
import { catalogueIndex } from '../../../scripts/tools/generate/catalogue-index.ts';
import { resourceIndex } from '../../../scripts/tools/generate/resource-index.ts';
import { expectFresh, root } from './generated-file.ts';

describe('the generated lists', () => {
  it('name every control file', () => {
    expectFresh('main/catalogue/index.generated.ts', catalogueIndex(root));
  });

  it('name every subject in the folders of the resources, and every effect of its settings', async () => {
    expectFresh('main/resources/index.generated.ts', await resourceIndex(root));
  });
});
