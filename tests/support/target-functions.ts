import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeployTarget } from '../../src/integrations/deploy-target.ts';

/** Sends a request to the function and gets its answer; redirects are not followed. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

const SITE = 'https://toolward.example';
const NODE_PORT = 4395;

interface OpenFunction {
  ask: Ask;
  /** Runs what the host starts by the clock, where that is part of the same code. */
  schedule?: () => Promise<void>;
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
      const folder = alone('.netlify/v1/functions/ssr');
      const built: NetlifyFunction = await load(path.join(folder, 'ssr.mjs'));
      const context = { ip: '192.0.2.1', waitUntil: () => {}, site: {}, params: {}, geo: {} };
      return {
        ask: (url, init) => built.default(new Request(`${SITE}${url}`, init), context),
        close: () => rmSync(folder, { recursive: true }),
      };
    }
    case 'vercel': {
      Object.assign(process.env, env);
      const folder = alone('.vercel/output/functions/_render.func');
      const config: { handler: string } = JSON.parse(
        readFileSync(path.join(folder, '.vc-config.json'), 'utf8'),
      );
      const built: VercelFunction = await load(path.join(folder, config.handler));
      return {
        ask: (url, init) => {
          const request = new Request(`${SITE}${url}`, init);
          request.headers.set('x-forwarded-for', '192.0.2.1');
          return built.default.fetch(request);
        },
        close: () => rmSync(folder, { recursive: true }),
      };
    }
  }
}

interface NetlifyFunction {
  default: (request: Request, context: object) => Promise<Response>;
}
interface VercelFunction {
  default: { fetch: (request: Request) => Promise<Response> };
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
  const { Miniflare, convertV4MiniflareOptions } = await load(require.resolve('miniflare'));
  const root = path.resolve(out, 'server');
  const { compatibility_date, compatibility_flags } = JSON.parse(
    readFileSync(path.join(root, 'wrangler.json'), 'utf8'),
  );
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      rootPath: root,
      modulesRoot: root,
      modules: modulesOf(root),
      compatibilityDate: compatibility_date,
      compatibilityFlags: compatibility_flags,
      bindings: env,
    }),
  );
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
    schedule: async () => {
      const { outcome } = await (await worker.getWorker()).scheduled({ cron: '*/5 * * * *' });
      if (outcome !== 'ok') throw new Error(`the scheduled run ended with ${outcome}`);
    },
    close: () => worker.dispose(),
  };
}

/** All modules of a worker, the entry first. */
function modulesOf(root: string): { type: 'ESModule'; path: string }[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.mjs') && !name.startsWith('.'),
  );
  return ['entry.mjs', ...names.filter((name) => name !== 'entry.mjs')].map((name) => ({
    type: 'ESModule',
    path: path.join(root, name),
  }));
}

/** A copy of a function outside of the project, where it has only what it brings along. */
function alone(folder: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'function-'));
  cpSync(folder, copy, { recursive: true, dereference: true });
  return copy;
}
