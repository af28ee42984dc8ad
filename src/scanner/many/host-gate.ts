import { registryHost } from '../oci/image-ref.ts';
import type { ScanTarget } from '../target.ts';

/** How much is asked of one host. */
export interface Politeness {
  /** Scans at once that ask the same host. */
  readonly atOnce: number;
  /** Milliseconds between the starts of two scans that ask the same host. */
  readonly pauseMs: number;
}

/** Of a host that serves one MCP server, and of a registry that is made for many clients. */
export const POLITE = {
  server: { atOnce: 1, pauseMs: 1000 },
  registry: { atOnce: 4, pauseMs: 250 },
} as const satisfies Record<string, Politeness>;

interface Host {
  running: number;
  next: number;
  waiting: (() => void)[];
}

/** Lets scans through as their hosts can bear it. One process keeps to it; several machines each do. */
export class HostGate {
  readonly #limits: { readonly server: Politeness; readonly registry: Politeness };
  readonly #hosts = new Map<string, Host>();

  constructor(limits: { readonly server: Politeness; readonly registry: Politeness } = POLITE) {
    this.#limits = limits;
  }

  /** Runs `work` when the host of the target may be asked. */
  async through<T>(target: ScanTarget, work: () => Promise<T>): Promise<T> {
    const { name, politeness } = this.#hostOf(target);
    const host = this.#hosts.get(name) ?? { running: 0, next: 0, waiting: [] };
    this.#hosts.set(name, host);
    if (host.running >= politeness.atOnce)
      await new Promise<void>((resolve) => host.waiting.push(resolve));
    else host.running += 1;
    try {
      const wait = host.next - Date.now();
      host.next = Math.max(host.next, Date.now()) + politeness.pauseMs;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      return await work();
    } finally {
      const next = host.waiting.shift();
      // Whoever waits takes this place over.
      if (next === undefined) host.running -= 1;
      else next();
    }
  }

  #hostOf(target: ScanTarget): { name: string; politeness: Politeness } {
    if (target.kind === 'remote')
      return { name: URL.parse(target.url)?.host ?? target.url, politeness: this.#limits.server };
    const name = target.kind === 'oci' ? registryHost(target.ref) : target.kind;
    return { name, politeness: this.#limits.registry };
  }
}
