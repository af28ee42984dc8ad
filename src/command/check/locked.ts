import { worstFirst } from '../../domain/check/report/finding.ts';
import type { SarifFile } from '../../domain/check/report/sarif-report.ts';
import type { OpenCatalogue } from '../catalogue/opened-catalogue.ts';
import { type LockedState, lockedStates } from '../lock/drift-findings.ts';
import { lockId } from '../lock/lock-file.ts';
import { loadLock } from '../lock/make-lock.ts';
import { readOffers } from '../lock/read-offers.ts';
import { plain } from '../style.ts';
import type { World } from '../world.ts';

export { driftText } from '../lock/drift-findings.ts';

interface LockedValues {
  'lock-file'?: string | undefined;
  offline?: boolean | undefined;
  'no-sandbox'?: boolean | undefined;
}

/** Reads what the servers of these files offer now and holds it against the lock file. */
export async function compared(
  files: readonly SarifFile[],
  values: LockedValues,
  catalogue: OpenCatalogue,
  world: World,
): Promise<LockedState[]> {
  const lock = await loadLock(values['lock-file'], world);
  const servers = files.flatMap((file) => (file.kind === 'servers' ? file.servers : []));
  const offers = await readOffers(
    servers.map(({ config }) => config),
    { offline: values.offline === true, sandbox: values['no-sandbox'] !== true },
    catalogue,
    world,
    (line) => void world.stderr.write(`check: ${plain(line)}\n`),
  );
  return lockedStates(offers, lock);
}

/** The files with what became of their servers among the findings. */
export function withDrift(
  files: readonly SarifFile[],
  states: readonly LockedState[],
): readonly SarifFile[] {
  if (states.length === 0) return files;
  return files.map((file) => {
    if (file.kind !== 'servers') return file;
    const own = new Map(
      file.servers.flatMap(({ config }) => {
        const target = config.targets.at(-1);
        return target === undefined || config.disabled ? [] : [[lockId(target), config] as const];
      }),
    );
    const names = new Set(file.servers.map(({ config }) => config.name));
    const more = states
      .filter(({ offer }) => own.has(offer.id))
      .flatMap(({ findings }) => findings)
      .filter(({ subject }) => [...names].some((name) => isOf(subject, name)));
    return { ...file, findings: worstFirst([...file.findings, ...more]) };
  });
}

const isOf = (subject: string | null, name: string): boolean =>
  subject === name || subject?.startsWith(`${name}: `) === true;
