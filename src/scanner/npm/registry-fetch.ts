import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { npmSettings } from './npm-settings.ts';

const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Asks the caller's registry for one document, by the caller's own npm settings: registry, certificates, proxy. Null for
 * 404; throws for anything else that is no answer.
 */
export async function fetchFromRegistry(
  path: string,
  timeoutSeconds: number,
): Promise<string | null> {
  const settings = await npmSettings();
  const url = new URL(path.replace(/^\//, ''), withSlash(settings.registry));
  const proxy =
    url.protocol === 'https:' ? (settings['https-proxy'] ?? settings.proxy) : settings.proxy;
  const own = settings.cafile ?? null;
  const ca = own === null ? settings.ca : await readFile(own, 'utf8');
  const client = url.protocol === 'https:' ? https : http;
  const agent = new client.Agent({
    ...(url.protocol === 'https:' && ca ? { ca } : {}),
    ...(url.protocol === 'https:' ? { rejectUnauthorized: settings['strict-ssl'] !== false } : {}),
    proxyEnv: {
      ...process.env,
      ...(typeof proxy === 'string' ? { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } : {}),
      ...(settings.noproxy ? { NO_PROXY: [settings.noproxy].flat().join(',') } : {}),
    },
  });
  try {
    return await read(client, url, agent, timeoutSeconds);
  } finally {
    agent.destroy();
  }
}

function read(
  client: typeof http | typeof https,
  url: URL,
  agent: http.Agent | https.Agent,
  timeoutSeconds: number,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutSeconds * 1000);
    const request = client.get(
      url,
      { agent, signal, headers: { accept: 'application/json' } },
      (response) => {
        const { statusCode = 0 } = response;
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MAX_BYTES) request.destroy(new Error('the answer is too long'));
          chunks.push(chunk);
        });
        response.once('error', reject);
        response.once('end', () => {
          if (statusCode === 404) resolve(null);
          else if (statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'));
          else reject(new Error(`the registry answers ${statusCode}`));
        });
      },
    );
    request.once('error', reject);
  });
}

function withSlash(registry: string): string {
  return registry.endsWith('/') ? registry : `${registry}/`;
}
