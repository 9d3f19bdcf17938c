import { statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../main/shells/digest.ts';
import { practiceHosts } from '../../../main/shells/hosts.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { maxPictureBytes, pictures, pictureSize } from './pictures.ts';
import { screens } from './screens.ts';
import { webApplication } from './web-application.ts';

/** Walks through all screens on a practice host and keeps the ones of the user guide. Throws for a page that complains and for a picture that is too large. */
export async function makePictures(folder: string, told: (line: string) => void): Promise<void> {
  // The clock of the browser: a scan of today is shown as such.
  const application = await webApplication({ hosts: (data) => practiceHosts(data), application: { clock: systemClock } });
  const browser = await openBrowser();
  try {
    const options = { viewport: pictureSize, deviceScaleFactor: 1, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-US' } as const;
    const { page, complaints } = await openWindow(browser, application.url, options);
    for (const { name, show } of screens) {
      await show(page);
      for (const { file } of pictures.filter(({ screen }) => screen === name)) {
        const path = join(folder, file);
        await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
        const { size } = statSync(path);
        told(`${file}: ${name}, ${String(Math.round(size / 1000))} kB`);
        if (size > maxPictureBytes) throw new Error(`${file} has ${String(size)} bytes; the limit is ${String(maxPictureBytes)}.`);
      }
    }
    if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('; ')}`);
  } finally {
    await browser.close();
    await application.dispose();
  }
}
