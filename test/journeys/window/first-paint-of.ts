import type { Page } from 'playwright-core';

const firstPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (paint) resolve(performance.timeOrigin + paint.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** When Chromium first painted content of this page, in milliseconds since 1970. A question to the page itself would wait for its scripts. */
export const firstPaintOf = (page: Page): Promise<number> => page.evaluate<number>(firstPaint);
