import { ipcRenderer } from 'electron';

/** The page makes a channel and posts one end here; that one port, and nothing else, goes to the main process. */
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== window.location.origin || event.data !== 'orpc:connect') return;
  const [port, ...more] = event.ports;
  if (port && more.length === 0) ipcRenderer.postMessage('orpc:connect', null, [port]);
});

/** The main process has the log. It gets the directive and the address, and nothing else of the page. */
window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  ipcRenderer.send('page:violation', [effectiveDirective, blockedURI]);
});
