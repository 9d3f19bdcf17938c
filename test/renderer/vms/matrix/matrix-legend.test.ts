import { expect, it } from 'vitest';
import { createElement } from 'react';
import { emptyCellWords } from '../../../../renderer/vms/matrix/cell-words.ts';
import { MatrixLegend } from '../../../../renderer/vms/matrix/matrix-legend.tsx';
import { renderStatic } from '../../render-static.ts';

it('the legend of the matrix explains a blank cell in the words that it says aloud', () => {
  expect(renderStatic(createElement(MatrixLegend, {})).text).toContain(`Blank: ${emptyCellWords}`);
});
