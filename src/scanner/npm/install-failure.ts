import { type Failure, oneLine } from '../outcome.ts';
import type { CommandResult } from '../run-command.ts';

/**
 * What a failed `npm install` of `name` says. Addresses are cut out: which mirror of the registry was asked is
 * nothing about the package.
 */
export function classifyInstallFailure(result: CommandResult, name: string): Failure {
  if (result.timedOut)
    return { outcome: 'install-failed', detail: 'npm install did not end in time' };
  const lines = result.stderr.split('\n').map((line) => line.replace(/^npm (?:error|ERR!) ?/, ''));
  const code =
    lines.find((line) => line.startsWith('code '))?.slice('code '.length) ??
    `exit code ${result.code}`;
  const text = lines.join('\n');
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
  const words = lines.find((line) => line !== '' && !MACHINE_LINES.test(line)) ?? '';
  return { outcome: 'install-failed', detail: oneLine(`npm ${code}: ${withoutAddresses(words)}`) };
}

/** Lines of npm's report that repeat the cause in symbols. */
const MACHINE_LINES = /^(?:code|syscall|errno|type|path|command) /;

function withoutAddresses(text: string): string {
  return text.replace(/\bhttps?:\/\/\S+/g, '<address>').replace(/(?:^|\s)\/\S+/g, ' <path>');
}
