import { createContactService, type RequestContext } from './service.ts';
import { type DeployTarget, readDelivery, readSettings } from './settings.ts';

export interface RouteOptions {
  target: DeployTarget;
  env: (name: string) => string | undefined;
  siteName: string;
  siteUrl: string;
}

type Service = (request: Request, context: RequestContext) => Promise<Response>;
let remembered: Service | null = null;

/** The contact function of this process. Cloudflare forbids one request to use what another opened, so there it is made anew. */
export function contactService({ target, env, siteName, siteUrl }: RouteOptions): Service {
  if (remembered !== null) return remembered;
  const service = createContactService({
    settings: () => readSettings(env, target),
    delivery: () => readDelivery(env, target, siteName),
    siteUrl,
    resident: target === 'node',
    writeLog: (line) => console.log(line),
  });
  if (target !== 'cloudflare') remembered = service;
  return service;
}
