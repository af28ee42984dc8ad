import { spawnSync } from 'node:child_process';

/** Whether the system's own Python can make virtual environments with pip in them. */
export function hasVenv(): boolean {
  return spawnSync('/usr/bin/python3', ['-c', 'import ensurepip, venv']).status === 0;
}
