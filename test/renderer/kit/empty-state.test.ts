import { expect, it } from 'vitest';
import { createElement } from 'react';
import { ScanRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { renderStatic } from '../render-static.ts';

it('an empty state says why, hides its picture from screen readers, and keeps its button', () => {
  const { markup, text } = renderStatic(
    createElement(EmptyState, { icon: ScanRegular, text: 'The plan is empty.' }, createElement('button', null, 'Open areas')),
  );
  expect(text).toBe('The plan is empty. Open areas');
  expect(markup).toMatch(/aria-hidden="true"[^>]*><svg/);
});
