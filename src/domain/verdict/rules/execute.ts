import { EXECUTE_BROWSER_RULES } from './execute-browser.ts';
import { EXECUTE_CALL_RULES } from './execute-call.ts';
import { EXECUTE_CODE_RULES } from './execute-code.ts';
import { EXECUTE_DEVICE_RULES } from './execute-device.ts';
import { EXECUTE_JOB_RULES } from './execute-job.ts';
import { EXECUTE_PROCESS_RULES } from './execute-process.ts';
import { EXECUTE_SOFTWARE_RULES } from './execute-software.ts';
import type { VerbRule } from './rule.ts';

/** Rules for Execute, the particular ones before those that hold whatever the object is. */
export const EXECUTE_RULES: readonly VerbRule[] = [
  ...EXECUTE_CODE_RULES,
  ...EXECUTE_PROCESS_RULES,
  ...EXECUTE_JOB_RULES,
  ...EXECUTE_BROWSER_RULES,
  ...EXECUTE_SOFTWARE_RULES,
  ...EXECUTE_DEVICE_RULES,
  ...EXECUTE_CALL_RULES,
];
