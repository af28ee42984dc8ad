import type { ClientProof } from '../../domain/policy/exports/client-proof.ts';
import { CLIENTS } from '../../domain/policy/exports/export-policy.ts';
import type { Launch } from '../../domain/policy/exports/plan.ts';
import { PROTECT_PROOFS } from '../../domain/policy/exports/protect-proofs.ts';
import { proofOf, provenance } from '../../domain/policy/exports/provenance.ts';
import type { ConfigText, ExportTarget, Expression } from '../../domain/policy/exports/target.ts';
import { count, formatNumber } from '../../domain/text/plural.ts';

/** One program with what it can say of a policy. */
export interface ClientView {
  id: string;
  title: string;
  docsUrl: string;
  file: string;
  place: string;
  asks: string | null;
  can: { what: keyof Expression; how: string | null }[];
  naming: string;
  facts: readonly string[];
  provenance: string;
  /** Version that was run, and when; null where it was not run. */
  run: { version: string; date: string } | null;
  /** The entry that puts the gateway where a server's own command was; null where the program is told in another way. */
  entry: ConfigText | null;
  gateway: string | null;
  /** What came of files that `toolward protect` wrote; null for a program that it does not write for. */
  protect: string | null;
  roots: string | null;
}

/** Everything that the page about clients shows, from the records that the exports are made from and from the runs. */
export interface ClientsView {
  clients: ClientView[];
  /** Clients in which the gateway was run, and how many calls of it ended wrong. */
  gateway: { clients: string[]; wrong: number };
  /** Clients that tell servers about the folder that they work in, and those that do not. */
  roots: { announce: string[]; silent: string[] };
}

/** The gateway before a server. It was run by Node itself, since npx only takes time to start it. */
const GATEWAY: Launch = {
  command: 'npx',
  args: [
    '-y',
    'toolward',
    'enforce',
    '<folder>/policy.json',
    '--',
    'npx',
    '-y',
    '@modelcontextprotocol/server-filesystem',
    '/srv/project',
  ],
  variables: [],
};

const ABILITIES = ['hide', 'deny', 'ask', 'limit', 'arguments'] as const;

/** Reads every client's record and run. */
export function clientsView(): ClientsView {
  const targets: readonly ExportTarget[] = CLIENTS;
  const run = targets.flatMap((target) => {
    const proof = proofOf(target);
    return proof === null ? [] : [{ title: target.title, proof }];
  });
  const titles = (test: (proof: ClientProof) => boolean): string[] =>
    run.filter(({ proof }) => test(proof)).map(({ title }) => title);
  return {
    clients: targets.map(clientView),
    gateway: {
      clients: titles(() => true),
      wrong: run.reduce((sum, { proof }) => sum + proof.gateway.wrong.length, 0),
    },
    roots: {
      announce: titles(({ announcesRoots }) => announcesRoots),
      silent: titles(({ announcesRoots }) => !announcesRoots),
    },
  };
}

function clientView(target: ExportTarget): ClientView {
  const proof = proofOf(target);
  return {
    id: target.id,
    title: target.title,
    docsUrl: target.docsUrl,
    file: target.filename({ key: '<server>', tools: [] }),
    place: target.place,
    asks: target.asks,
    can: ABILITIES.map((what) => ({ what, how: target.can[what] })),
    naming: target.naming,
    facts: target.facts,
    provenance: provenance(target),
    run: proof === null ? null : { version: proof.version, date: proof.date },
    entry: target.start?.({ key: 'filesystem', tools: [], launch: GATEWAY }) ?? null,
    gateway: proof === null ? null : gatewayWords(proof),
    protect: protectWords(target.id),
    roots: proof === null ? null : rootsWords(proof),
  };
}

function gatewayWords({ gateway }: ClientProof): string {
  const held = gateway.calls - gateway.wrong.length;
  return `With the gateway in place of the server and its own checks off, ${held} of ${gateway.calls} calls ended as the policy says.`;
}

function protectWords(id: string): string | null {
  const proof = PROTECT_PROOFS.find((one) => one.id === id);
  if (proof === undefined) return null;
  const { version, date, servers, presets, rules, gateway } = proof;
  const held = ({ calls, wrong }: typeof rules) =>
    `${formatNumber(calls - wrong.length)} of ${count(calls, 'call')}`;
  const where = `${count(servers, 'server')} and ${count(presets.length, 'preset')}`;
  return `With files that toolward protect wrote (version ${version}, ${date}): ${held(rules)} with the rules of ${where} and ${held(gateway)} with --gateway ended as the policy says; --undo took it back.`;
}

function rootsWords({ announcesRoots }: ClientProof): string {
  return announcesRoots
    ? 'It tells servers the project folder as a root.'
    : 'It tells servers no root.';
}
