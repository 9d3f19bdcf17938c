// The browser of this computer for tests of the screens: CASTELLAN_CHROMIUM, or one that is found on PATH.
import { findProgram } from './find-program.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'];

export const browserPath = () => process.env.CASTELLAN_CHROMIUM || findProgram(names);
