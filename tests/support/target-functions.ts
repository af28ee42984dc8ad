import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeployTarget } from '../../src/integrations/deploy-target.ts';

/** Sends a request to the function and gets its answer; redirects are not followed. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

const SITE = 'https://toolward.example';
const NODE_PORT = 4395;

interface OpenFunction {
  ask: Ask;
  close: () => Promise<void> | void;
}

/** Loads the built function of a target as its host would, with these environment variables. */
export async function openFunction(
  target: DeployTarget,
  out: string,
  env: Record<string, string>,
): Promise<OpenFunction> {
  switch (target) {
    case 'node':
      return openNode(out, env);
    case 'cloudflare':
      return openWorker(out, env);
    case 'netlify': {
      Object.assign(process.env, env);
      const built: { default: (request: Request, context: object) => Promise<Response> } =
        await load('.netlify/v1/functions/ssr/ssr.mjs');
      const context = { ip: '192.0.2.1', waitUntil: () => {}, site: {}, params: {}, geo: {} };
      return {
        ask: (url, init) => built.default(new Request(`${SITE}${url}`, init), context),
        close: () => {},
      };
    }
    case 'vercel': {
      Object.assign(process.env, env);
      const folder = '.vercel/output/functions/_render.func';
      const { handler } = JSON.parse(
        readFileSync(path.join(folder, '.vc-config.json'), 'utf8'),
      ) as { handler: string };
      const built: { default: { fetch: (request: Request) => Promise<Response> } } = await load(
        path.join(folder, handler),
      );
      return {
        ask: (url, init) => built.default.fetch(new Request(`${SITE}${url}`, init)),
        close: () => {},
      };
    }
  }
}

const load = (file: string) => import(pathToFileURL(path.resolve(file)).href);

/** The node target as `npm start` serves it. */
async function openNode(out: string, env: Record<string, string>): Promise<OpenFunction> {
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    env: { ...process.env, ...env, OUT_DIR: out, PORT: String(NODE_PORT), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => resolve());
    server.once('exit', () => reject(new Error('serve.ts ended')));
  });
  return {
    ask: (url, init) =>
      fetch(`http://127.0.0.1:${NODE_PORT}${url}`, { ...init, redirect: 'manual' }),
    close: () => {
      server.kill();
    },
  };
}

/** The worker in workerd itself, by way of Miniflare from the adapter's own installation. */
async function openWorker(out: string, env: Record<string, string>): Promise<OpenFunction> {
  const require = createRequire(path.resolve('deploy/cloudflare/adapter.mjs'));
  const { Miniflare } = await load(require.resolve('miniflare'));
  const root = path.resolve(out, 'server');
  const { compatibility_date, compatibility_flags } = JSON.parse(
    readFileSync(path.join(root, 'wrangler.json'), 'utf8'),
  );
  const worker = new Miniflare({
    rootPath: root,
    modules: true,
    modulesRoot: root,
    scriptPath: path.join(root, 'entry.mjs'),
    modulesRules: [{ type: 'ESModule', include: ['**/*.mjs'] }],
    compatibilityDate: compatibility_date,
    compatibilityFlags: compatibility_flags,
    bindings: env,
    assets: { directory: path.resolve(out, 'client'), binding: 'ASSETS' },
  });
  return {
    ask: async (url, init) => {
      const request = new Request(`${SITE}${url}`, init);
      const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
      const headers = { ...Object.fromEntries(request.headers), 'cf-connecting-ip': '192.0.2.1' };
      return worker.dispatchFetch(request.url, {
        method: request.method,
        headers,
        body,
        redirect: 'manual',
      });
    },
    close: () => worker.dispose(),
  };
}
