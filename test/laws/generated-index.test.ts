import { describe, it } from 'vitest';
import { catalogueIndex } from '../../scripts/tools/catalogue-index.ts';
import { expectFresh, root } from './generated-file.ts';

describe('the index of the catalogue', () => {
  it('lists every control file', () => {
    expectFresh('main/catalogue/index.generated.ts', catalogueIndex(root));
  });
});
