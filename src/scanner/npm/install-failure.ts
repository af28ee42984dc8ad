import type { Failure } from '../outcome.ts';
import { oneLine, withoutAddresses } from '../plain-line.ts';
import type { CommandResult } from '../run-command.ts';
import { ScannerFault } from '../scanner-fault.ts';

/**
 * Codes of npm and Node that are about the way to the registry, the machine, or the right to ask: whatever package was
 * asked for, it would have failed.
 */
const OWN_FAULTS =
  /^(?:E4(?:01|03|07|29)|E5\d\d|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPROTO|ERR_SOCKET_TIMEOUT|ERR_SSL_\w+|ERR_TLS_\w+|ERR_INVALID_URL|EINVALIDPROXY|FETCH_ERROR|IDLE_TIMEOUT|RESPONSE_TIMEOUT|ENOSPC|EROFS|EMFILE|ENFILE|ENOMEM|EDQUOT|ECACHELOCKED|EUSAGE|ENEEDAUTH|EOTP|EUNKNOWNCONFIG|\w*CERT\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH)$/;

/** What npm was doing when it failed, by its code. */
const STEPS: readonly (readonly [step: string, codes: RegExp])[] = [
  [
    'finding the dependencies',
    /^(?:E404|ETARGET|ERESOLVE|EUNSUPPORTEDPROTOCOL|EINVALIDPACKAGENAME|EINVALIDTAGNAME|ENOVERSIONS|EALLOW\w+|EBADENGINE|EBADPLATFORM|ENOTSUP)$/,
  ],
  ['checking the bytes', /^(?:EINTEGRITY|ESHA1|Z_DATA_ERROR|Z_BUF_ERROR)$/],
  ['unpacking', /^(?:TAR_\w+|EJSONPARSE|ENAMETOOLONG|ELOOP|ENOTDIR|EISDIR|ENOENT|EEXIST)$/],
];

/**
 * What a failed `npm install` of `name` says: at which step, and why. Addresses are cut out: which mirror of the registry
 * was asked is nothing about the package. Throws a ScannerFault when the fault is that of our own network or settings.
 */
export function classifyInstallFailure(result: CommandResult, name: string): Failure {
  if (result.timedOut)
    return { outcome: 'install-failed', detail: 'npm install did not end in time' };
  const lines = result.stderr.split('\n').map((line) => line.replace(/^npm (?:error|ERR!) ?/, ''));
  const said = lines.find((line) => line.startsWith('code '))?.slice('code '.length);
  const code = said ?? `exit code ${result.code}`;
  const text = lines.join('\n');
  const words = lines.find((line) => line !== '' && !MACHINE_LINES.test(line)) ?? '';
  if (result.code === null || (said !== undefined && OWN_FAULTS.test(said)))
    throw new ScannerFault(
      `npm cannot install here: ${oneLine(`${code}: ${words}`)}. Check the way to the registry and npm's own settings (registry, cafile, proxy, strict-ssl); nothing is recorded`,
    );
  if (
    code === 'E404' &&
    (text.includes(`'${name}@`) ||
      text.includes(`${encodeURIComponent(name).replace('%40', '@')} `))
  ) {
    return { outcome: 'not-found', detail: 'the npm registry does not have this package' };
  }
  if (code === 'ETARGET' && text.includes(`No matching version found for ${name}@`)) {
    return { outcome: 'not-found', detail: 'the npm registry has no such version of this package' };
  }
  if (code.startsWith('EALLOW')) {
    return {
      outcome: 'install-failed',
      detail: 'a dependency comes from outside the npm registry',
    };
  }
  const step = STEPS.find(([, codes]) => codes.test(code))?.[0] ?? 'installing';
  return {
    outcome: 'install-failed',
    detail: oneLine(`${step}: npm ${code}: ${withoutAddresses(words)}`),
  };
}

/** Lines of npm's report that repeat the cause in symbols. */
const MACHINE_LINES = /^(?:code|syscall|errno|type|path|command) /;
