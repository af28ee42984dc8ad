import type { Failure } from '../outcome.ts';
import { oneLine, withoutAddresses } from '../plain-line.ts';
import type { CommandResult } from '../run-command.ts';
import { ScannerFault } from '../scanner-fault.ts';

/** What skopeo and umoci say when the way to the registry, or the machine, is at fault. */
const OWN_FAULT =
  /dial tcp|connection re(?:fused|set)|no such host|i\/o timeout|TLS handshake|x509:|proxyconnect|network is unreachable|no space left on device|too ?many ?requests|\b(?:429|5\d\d)\b (?:Too|Internal|Bad|Service|Gateway)|cannot allocate memory/i;
/** A registry says the same of an image that is not there and of one that it shows to its own only. */
const CLOSED = /unauthorized|authentication required|denied|\b40[13]\b/i;
const ABSENT = /manifest unknown|name unknown|not found|\b404\b|repository .* not known/i;

/** What a failed step of fetching an image says. Throws a ScannerFault when the fault is our own. */
export function classifyImageFailure(step: string, result: CommandResult, ref: string): Failure {
  if (result.timedOut)
    return { outcome: 'install-failed', detail: `${step}: it did not end in time` };
  const text = `${result.stdout}\n${result.stderr}`;
  if (ABSENT.test(text)) return { outcome: 'not-found', detail: 'the registry has no such image' };
  if (CLOSED.test(text))
    return {
      outcome: 'needs-credentials',
      detail: 'the registry gives it to its own accounts only',
    };
  const said = lastMessage(text);
  if (result.code === null || OWN_FAULT.test(text))
    throw new ScannerFault(`${ref} cannot be fetched here: ${oneLine(said)}; nothing is recorded`);
  return { outcome: 'install-failed', detail: oneLine(`${step}: ${withoutAddresses(said)}`) };
}

/** Both programs log as `level=fatal msg="…"`. */
function lastMessage(text: string): string {
  const [, quoted] = /msg="((?:[^"\\]|\\.)*)"\s*$/.exec(text.trim()) ?? [];
  if (quoted !== undefined) return quoted.replaceAll('\\"', '"');
  const lines = text.trim().split('\n');
  return (lines.findLast((line) => line.trim() !== '') ?? '').replace(/^\W*⨯\s*/, '');
}
