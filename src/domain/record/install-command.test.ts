import { describe, expect, it } from 'vitest';
import { installCommand } from './install-command.ts';

const command = (
  kind: 'npm' | 'pypi' | 'oci' | 'remote',
  ref: string,
  version: string | null = null,
) => installCommand({ source: { kind, ref }, version });

describe('installCommand', () => {
  it('pins the version of the record', () => {
    expect(command('npm', '@scope/pkg', '1.2.3-beta.1')).toBe('npx -y @scope/pkg@1.2.3-beta.1');
    expect(command('pypi', 'some.pkg', '2.0')).toBe('uvx some.pkg==2.0');
    expect(command('oci', 'ghcr.io/owner/image:v1')).toBe(
      'docker run -i --rm ghcr.io/owner/image:v1',
    );
    expect(command('npm', 'pkg')).toBe('npx -y pkg');
  });

  it('drops a version that is not one', () => {
    expect(command('npm', 'pkg', '1.0; curl evil')).toBe('npx -y pkg');
  });

  it.each([
    'x; curl evil',
    'a b',
    '--registry=evil',
    'pkg\nrm',
    '$(id)',
    '../x',
    'x`id`',
    '',
    'a'.repeat(300),
  ])('gives no command for the name %j', (ref) => {
    expect([command('npm', ref), command('pypi', ref), command('oci', ref)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('gives no command for what is no package', () => {
    expect(command('remote', 'example')).toBeNull();
  });
});
