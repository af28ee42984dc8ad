import { z } from 'zod';
import { ScannerFault } from '../scanner-fault.ts';
import { runNpm } from './run-npm.ts';

/** Settings by which the caller's npm reaches its registry: where it is, who vouches for it, and through what. */
const SettingsSchema = z.object({
  registry: z.string(),
  cafile: z.string().nullish(),
  ca: z.union([z.string(), z.array(z.string())]).nullish(),
  proxy: z.union([z.string(), z.boolean()]).nullish(),
  'https-proxy': z.union([z.string(), z.boolean()]).nullish(),
  noproxy: z.union([z.string(), z.array(z.string())]).nullish(),
  'strict-ssl': z.boolean().nullish(),
});
type Settings = z.output<typeof SettingsSchema>;

/** Variables of the caller that any client needs to reach a registry; nothing else of the environment is passed on. */
const PASSED_ON = [
  'PATH',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'NODE_EXTRA_CA_CERTS',
  'SystemRoot',
  'ComSpec',
];

/** Asked once for each environment: npm takes a second to say. */
const asked = new Map<string, Promise<Settings>>();

/**
 * What npm runs with, below a `home` and `cache` of its own: the caller's way to the registry (a mirror, a proxy, a
 * certificate), which the new home folder would hide. Throws a ScannerFault when npm does not start.
 */
export async function npmEnvironment(home: string, cache: string): Promise<Record<string, string>> {
  return {
    ...passedOn(),
    HOME: home,
    USERPROFILE: home,
    npm_config_cache: cache,
    ...asVariables(await npmSettings()),
  };
}

/** Address of the registry that the caller's npm asks. */
export async function npmRegistry(): Promise<string> {
  return (await npmSettings()).registry;
}

/** Variables of the caller that any client needs to reach a registry. */
export function passedOn(): Record<string, string> {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The variables by which npm takes a setting. Lists go one an entry, as npm reads them. */
function asVariables(found: Settings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]): [string, string][] => {
      if (value === null || value === undefined || value === '') return [];
      const text = Array.isArray(value) ? value.join(name === 'ca' ? '\n\n' : ',') : String(value);
      return text === '' ? [] : [[`npm_config_${name.replaceAll('-', '_')}`, text]];
    }),
  );
}

/** How the caller's npm reaches its registry. Throws a ScannerFault when npm does not start. */
export function npmSettings(): Promise<Settings> {
  const own = Object.entries(process.env).filter(([name]) => /^npm_config_/i.test(name));
  const key = JSON.stringify([process.cwd(), own.sort()]);
  const known = asked.get(key);
  if (known !== undefined) return known;
  const made = ask();
  asked.set(key, made);
  return made;
}

async function ask(): Promise<Settings> {
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const { code, stdout, stderr } = await runNpm(['config', 'ls', '-l', '--json'], {
    environment,
    timeoutSeconds: 60,
  });
  if (code !== 0) throw new ScannerFault(`npm does not start: ${stderr.trim().split('\n')[0]}`);
  return SettingsSchema.parse(JSON.parse(stdout));
}
