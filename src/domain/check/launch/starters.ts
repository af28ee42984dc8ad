import { firstWord, withValues } from './command-options.ts';

/** A program that only starts another, and how its own words end. */
interface Starter {
  /** One of these must come first; empty where the command follows at once. */
  verbs: readonly string[];
  /** Options that take the next word, blank-separated. */
  values: string;
  /** Words of its own before the command: a profile, a version, a time. */
  own: number;
  /** True where it takes any number of words up to `--`. */
  upToDashes: boolean;
}

const starter = (verbs = '', values = '', own = 0, upToDashes = false): Starter => ({
  verbs: verbs === '' ? [] : verbs.split(' '),
  values,
  own,
  upToDashes,
});

/** Programs that only start another, after their own documentation: privileges, limits, secrets, versions, environments, containers of a desktop. */
const STARTERS: ReadonlyMap<string, Starter> = new Map(
  Object.entries({
    sudo: starter(
      '',
      '-u --user -g --group -p --prompt -C --close-from -D --chdir -h --host -R --chroot -r --role -T --command-timeout -t --type -U --other-user',
    ),
    doas: starter('', '-u -C'),
    gosu: starter('', '', 1),
    'su-exec': starter('', '', 1),
    env: starter('', '-u --unset -C --chdir'),
    'cross-env': starter(),
    'env-cmd': starter('', '-f --file -r --rc-file -e --environments'),
    nice: starter('', '-n --adjustment'),
    ionice: starter('', '-c --class -n --classdata -p'),
    taskset: starter('', '', 1),
    nohup: starter(),
    setsid: starter(),
    time: starter('', '-f -o'),
    command: starter(),
    exec: starter(),
    builtin: starter(),
    caffeinate: starter('', '-t -w'),
    arch: starter('', '-arch -e'),
    unbuffer: starter(),
    winpty: starter(),
    stdbuf: starter('', '-i -o -e --input --output --error'),
    timeout: starter('', '-s --signal -k --kill-after', 1),
    gtimeout: starter('', '-s --signal -k --kill-after', 1),
    tini: starter(),
    'dumb-init': starter(),
    'xvfb-run': starter(
      '',
      '-n --server-num -s --server-args -e --error-file -f --auth-file -p --xauth-protocol -w --wait',
    ),
    'dbus-run-session': starter('', '--config-file --dbus-daemon'),
    'flatpak-spawn': starter('', '--env --directory'),
    toolbox: starter('run', '-c --container -d --distro -r --release'),
    distrobox: starter('enter', '-n --name -H --additional-flags', 0, true),
    firejail: starter(),
    proxychains: starter('', '-f'),
    proxychains4: starter('', '-f'),
    torsocks: starter(),
    ssh: starter('', '-B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -P -p -Q -R -S -W -w', 1),
    wsl: starter('', '-d --distribution -u --user --cd --shell-type -e --exec'),
    op: starter('run', '--env-file --account --session --config --encoding --environment'),
    doppler: starter(
      'run',
      '-p --project -c --config -t --token --scope --config-dir --fallback --mount --preserve-env',
    ),
    infisical: starter('run', '--env -e --path --projectId --token --domain --tags --command -c'),
    bws: starter('run', '-t --access-token --project-id --shell'),
    fnox: starter('exec run x', '-p --profile -c --config'),
    secretspec: starter('run', '-p --profile --provider -f --file'),
    teller: starter('run', '-c --config'),
    summon: starter('', '-f -p --provider -e --environment -D'),
    chamber: starter('exec', '-b --backend', 0, true),
    envchain: starter('', '', 1),
    'aws-vault': starter('exec', '-d --duration --region -t --mfa-token --backend', 1),
    dotenv: starter('', '-f -e -c -v -p --env --file'),
    'dotenv-cli': starter('', '-f -e -c -v -p'),
    dotenvx: starter('run', '-f --env-file -e --env -fv --env-vault-file --convention'),
    '@dotenvx/dotenvx': starter('run', '-f --env-file -e --env -fv --env-vault-file --convention'),
    direnv: starter('exec', '', 1),
    mise: starter('exec x', '-C --cd -j --jobs -E --env', 0, true),
    rtx: starter('exec x', '-C --cd -j --jobs', 0, true),
    asdf: starter('exec'),
    nvm: starter('exec run', '', 1),
    fnm: starter(
      'exec',
      '--using --fnm-dir --log-level --arch --node-dist-mirror --version-file-strategy',
    ),
    volta: starter('run', '--node --npm --pnpm --yarn'),
    nodenv: starter('exec'),
    pyenv: starter('exec'),
    rbenv: starter('exec'),
    proto: starter('run', '', 0, true),
    n: starter('exec', '', 1),
    corepack: starter(),
    conda: starter('run', '-n --name -p --prefix --cwd'),
    mamba: starter('run', '-n --name -p --prefix --cwd'),
    micromamba: starter('run', '-n --name -p --prefix --cwd -a --attach'),
    poetry: starter('run', '-C --directory -P --project'),
    pdm: starter('run', '-p --project --venv'),
    pixi: starter('run', '-e --environment --manifest-path'),
    hatch: starter('run', '-e --env -p --project'),
    rye: starter('run', '--pyproject'),
    pipenv: starter('run'),
    bundle: starter('exec', '--gemfile'),
    devbox: starter('run', '-c --config -e --env --env-file'),
    flox: starter('activate', '-d --dir -r --remote', 0, true),
    '@modelcontextprotocol/inspector': starter('', '-e --config --server --transport'),
    toolward: starter('enforce', '', 0, true),
  }),
);
/** Words that say which version an own word names: `nvm exec` takes one or none. */
const VERSION_WORD = /^(?:v?\d|lts|latest|node|stable|system)/i;

/** The command that a starter starts, empty where it runs something of its own (a task); null for a program that is none. */
export function startedBy(program: string, rest: readonly string[]): readonly string[] | null {
  const known = STARTERS.get(program);
  if (known === undefined) return null;
  const takesValue = withValues(known.values);
  let at = firstWord(rest, takesValue);
  if (known.verbs.length > 0) {
    if (!known.verbs.includes(rest[at] ?? '')) return [];
    at += 1 + firstWord(rest.slice(at + 1), takesValue);
  }
  const dashes = rest.indexOf('--');
  if (known.upToDashes) return dashes < 0 ? [] : rest.slice(dashes + 1);
  // `mise exec`, `op run` and others end their own words with dashes, which stand before the command that was found.
  if (rest[at - 1] === '--') return rest.slice(at);
  for (let own = 0; own < known.own; own += 1) {
    if (program === 'nvm' && !VERSION_WORD.test(rest[at] ?? '')) break;
    at += 1;
  }
  while (/^\w+=/.test(rest[at] ?? '')) at += 1;
  if (rest[at] === '--') at += 1;
  return rest.slice(at);
}
