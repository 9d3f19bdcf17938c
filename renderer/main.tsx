import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { GalleryPage } from './gallery/gallery-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the screens.');
createRoot(root).render(<StrictMode>{window.location.hash === '#gallery' ? <GalleryPage /> : <App />}</StrictMode>);
