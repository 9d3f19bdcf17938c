import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { GalleryPage } from './gallery/gallery-page.tsx';

/** Shows the screens in `root`; at `#gallery` every part of them in every state. */
export function openScreens(root: HTMLElement): void {
  createRoot(root).render(<StrictMode>{window.location.hash === '#gallery' ? <GalleryPage /> : <App />}</StrictMode>);
}
