// npm run dev: the screens from their sources, renewed in the open page when a file changes, beside the wizard's server with practice hosts.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { pathToFileURL, URLSearchParams } from 'node:url';
import { root, setUp } from './set-up.mjs';

setUp();
const { createServer } = await import('vite');
const { build } = await import('./build.mjs');
const { devPolicy } = await import('./dev-policy.mjs');
build('report');

/** The wizard's server makes a new token at each start; the address of the open page keeps this one, and the proxy puts the other in its place. */
const ownToken = randomBytes(24).toString('base64url');
let serving;
let policy = "default-src 'none'";
const current = () => new URLSearchParams(new URL(serving.url).hash.slice(1)).get('token') ?? '';

/** A port that is free now: the proxy needs one that stays the same over the restarts. */
async function freePort() {
  const { createServer: listen } = await import('node:net');
  const probe = listen();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
const port = await freePort();
const target = `http://127.0.0.1:${port}`;

const vite = await createServer({
  configFile: join(root, 'scripts', 'build', 'vite.renderer.config.ts'),
  configLoader: 'runner',
  mode: 'development',
  cacheDir: join(root, 'node_modules', '.cache', 'vite-dev'),
  clearScreen: false,
  plugins: [
    {
      name: 'castellan-dev-policy',
      configureServer: ({ middlewares }) => {
        middlewares.use((_request, response, next) => {
          response.setHeader('content-security-policy', policy);
          next();
        });
      },
    },
  ],
  server: {
    host: '127.0.0.1',
    fs: { allow: [root] },
    proxy: {
      '/admission': {
        target,
        changeOrigin: true,
        configure: (proxy) => {
          proxy.on('proxyReq', (proxied, request) => {
            if (request.headers['x-castellan-token'] === ownToken) proxied.setHeader('x-castellan-token', current());
          });
        },
      },
      '/api': {
        target,
        ws: true,
        changeOrigin: true,
        rewriteWsOrigin: true,
        rewrite: (path) => path.replace(`token=${ownToken}`, () => `token=${current()}`),
      },
    },
  },
});

/** The wizard's server from the sources that are there now. */
async function serve() {
  const from = (path) => vite.ssrLoadModule(join(root, 'main', path));
  const { contentSecurityPolicy } = await from('shells/page/page-headers.ts');
  const { productFiles } = await from('shells/product-files.ts');
  const { productDataFolder } = await from('shells/product-data-folder.ts');
  const { practiceHosts } = await from('shells/hosts.ts');
  const { PdfMaker } = await from('reports/pdf/pdf-maker.ts');
  const { scriptFiles } = await from('shells/script-files.ts');
  const { serveWeb } = await from('shells/web/serve-web.ts');
  policy = devPolicy(contentSecurityPolicy);
  const files = productFiles(pathToFileURL(join(root, 'dist', 'web', 'castellan-web.js')).href);
  const { base, notices } = await productDataFolder(files);
  const application = {
    hosts: practiceHosts(base),
    version: 'development',
    dataBase: base,
    by: 'developer',
    pdf: new PdfMaker(files.report),
    scripts: () => scriptFiles(files.scripts),
    notices,
  };
  return serveWeb({ application, pages: files.pages, port, noLocalHost: 'The development server offers practice hosts only.' });
}

const restartDelayMs = 200;
let timer;
let restarting = Promise.resolve();
/** A fault in a source is said; the next change tries again. */
async function restart(file) {
  try {
    await serving?.close();
    serving = undefined;
    vite.environments.ssr.moduleGraph.invalidateAll();
    serving = await serve();
    console.log(`Restarted the server, because ${file} changed.`);
    vite.ws.send({ type: 'full-reload' });
  } catch (error) {
    console.error(`The server could not be restarted: ${error.stack ?? error}`);
  }
}
const watched = ['main', 'assets', join('scripts', 'powershell')].map((folder) => join(root, folder));
vite.watcher.add(watched);
vite.watcher.on('all', (_event, path) => {
  if (!watched.some((folder) => path.startsWith(folder))) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    restarting = restarting.then(() => restart(path.slice(root.length)));
  }, restartDelayMs);
});

async function end() {
  clearTimeout(timer);
  await restarting;
  await serving?.close();
  await vite.close();
  process.exit(0);
}
// Vite would end the process at SIGTERM before the wizard's server has kept what was typed.
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end());

serving = await serve();
await vite.listen();
const { port: shown } = vite.httpServer.address();
console.log(`Castellan is open at http://127.0.0.1:${shown}/#token=${ownToken}`);
console.log(`All components in all states: http://127.0.0.1:${shown}/#gallery`);
console.log('A change of the screens is shown at once; a change below main restarts the server. Ctrl+C ends both.');
