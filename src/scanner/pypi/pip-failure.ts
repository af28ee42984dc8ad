import { pypiSpellings } from '../../domain/record/pypi-name.ts';
import type { Failure } from '../outcome.ts';
import { oneLine, withoutAddresses } from '../plain-line.ts';
import type { CommandResult } from '../run-command.ts';
import { ScannerFault } from '../scanner-fault.ts';

/** What pip says when the way to the index, or the machine, is at fault: whatever package was asked for. */
const OWN_FAULT =
  /Could not fetch URL|NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|Connection(?:Error| refused| reset| aborted| broken)|ProxyError|SSLError|CERTIFICATE_VERIFY_FAILED|Temporary failure in name resolution|No space left on device|\b(?:401|403|407|429|5\d\d) (?:Client|Server) Error/i;

/** What a failed `pip install` of `name` says: at which step, and why. Throws a ScannerFault when the fault is our own. */
export function classifyPipFailure(result: CommandResult, name: string): Failure {
  if (result.timedOut)
    return { outcome: 'install-failed', detail: 'pip install did not end in time' };
  const text = `${result.stdout}\n${result.stderr}`;
  const own = OWN_FAULT.exec(text);
  if (result.code === null || own !== null)
    throw new ScannerFault(
      `pip cannot install here: ${oneLine(lineOf(text, own?.[0] ?? '') || result.stderr)}. Check the way to the index and pip's own settings; nothing is recorded`,
    );
  const errors = text
    .split('\n')
    .flatMap((line) => /^\s*ERROR: (.*)$/.exec(line)?.[1] ?? [])
    .filter((line) => !line.startsWith('Failed to build'));
  const wanted = new RegExp(
    `requirement ${pypiSpellings(name)}(?:==\\S+)? \\(from versions: ([^)]*)\\)`,
    'i',
  );
  const versions = wanted.exec(text)?.[1];
  if (versions === 'none')
    return {
      outcome: 'not-found',
      detail: 'the index has no such package, or no wheel of it for this system',
    };
  if (versions !== undefined)
    return {
      outcome: 'not-found',
      detail: 'the index has no wheel of this version for this system',
    };
  const step = /DO NOT MATCH THE HASHES|hash/i.test(text)
    ? 'checking the bytes'
    : /invalid wheel|has an invalid|not a zip file|Wheel .*invalid|bad zip/i.test(text)
      ? 'unpacking'
      : /No matching distribution|Could not find a version|ResolutionImpossible|conflicting dependencies|requires a different Python/i.test(
            text,
          )
        ? 'finding the dependencies'
        : 'installing';
  return {
    outcome: 'install-failed',
    detail: oneLine(`${step}: ${withoutAddresses(errors[0] ?? `pip ended with ${result.code}`)}`),
  };
}

function lineOf(text: string, part: string): string {
  return text.split('\n').find((line) => part !== '' && line.includes(part)) ?? '';
}
