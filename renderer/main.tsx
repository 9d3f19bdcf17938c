import { afterFirstPaint } from './after-first-paint.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the screens.');
// The scripts of the screens are most of the page. They run after “Opening Castellan…” has been painted.
afterFirstPaint(() => {
  void import('./open-screens.tsx').then(({ openScreens }) => {
    openScreens(root);
  });
});
