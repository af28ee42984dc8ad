import { ADMIN_OPERATION } from './admin-operation/rule.ts';
import { ANNOTATION_CONTRADICTS } from './annotation-contradicts/rule.ts';
import { BULK_OPERATION } from './bulk-operation/rule.ts';
import { CODE_INPUT } from './code-input/rule.ts';
import { CONFIG_WRITE } from './config-write/rule.ts';
import { COST_PER_CALL } from './cost-per-call/rule.ts';
import { CREDENTIAL_HANDLING } from './credential-handling/rule.ts';
import { DELETE_CAPABILITY } from './delete-capability/rule.ts';
import { DEPENDENCY_INSTALL } from './dependency-install/rule.ts';
import { DESCRIPTION_NOT_READ } from './description-not-read/rule.ts';
import { DIRECTIVE_TO_MODEL } from './directive-to-model/rule.ts';
import { FILE_PATH_INPUT } from './file-path-input/rule.ts';
import { FREE_TEXT_SINK } from './free-text-sink/rule.ts';
import { GIT_REF_INPUT } from './git-ref-input/rule.ts';
import { HIDDEN_CHARACTERS } from './hidden-characters/rule.ts';
import { HTML_INPUT } from './html-input/rule.ts';
import { IRREVERSIBLE_ACTION } from './irreversible-action/rule.ts';
import { MANY_PARAMETERS } from './many-parameters/rule.ts';
import { MEMORY_WRITE } from './memory-write/rule.ts';
import { MESSAGE_SENDING } from './message-sending/rule.ts';
import { MISSING_DESCRIPTION } from './missing-description/rule.ts';
import { MISSING_SCHEMA } from './missing-schema/rule.ts';
import { MONEY_AMOUNT } from './money-amount/rule.ts';
import { NAME_CONTRADICTS_DESCRIPTION } from './name-contradicts-description/rule.ts';
import { OUTBOUND_SINK } from './outbound-sink/rule.ts';
import { PAYMENT_INPUT } from './payment-input/rule.ts';
import { PERSONAL_DATA } from './personal-data/rule.ts';
import { QUOTED_DIRECTIVE } from './quoted-directive/rule.ts';
import { RECIPIENT_ADDRESS } from './recipient-address/rule.ts';
import { SERVER_TEXT_TO_MODEL } from './server-text-to-model/rule.ts';
import { SESSION_ID } from './session-id/rule.ts';
import { SHELL_COMMAND_INPUT } from './shell-command-input/rule.ts';
import type { SignalRule } from './signal-rule.ts';
import { SQL_INPUT } from './sql-input/rule.ts';
import { UNTRUSTED_CONTENT_READ } from './untrusted-content-read/rule.ts';
import { URL_INPUT } from './url-input/rule.ts';

/** All signals in the order in which pages list them. */
export const SIGNALS: readonly SignalRule[] = [
  SHELL_COMMAND_INPUT,
  CODE_INPUT,
  SQL_INPUT,
  FILE_PATH_INPUT,
  URL_INPUT,
  HTML_INPUT,
  GIT_REF_INPUT,
  SESSION_ID,
  PAYMENT_INPUT,
  MONEY_AMOUNT,
  RECIPIENT_ADDRESS,
  FREE_TEXT_SINK,
  MESSAGE_SENDING,
  OUTBOUND_SINK,
  DELETE_CAPABILITY,
  IRREVERSIBLE_ACTION,
  BULK_OPERATION,
  ADMIN_OPERATION,
  DEPENDENCY_INSTALL,
  CONFIG_WRITE,
  MEMORY_WRITE,
  COST_PER_CALL,
  CREDENTIAL_HANDLING,
  PERSONAL_DATA,
  UNTRUSTED_CONTENT_READ,
  DIRECTIVE_TO_MODEL,
  HIDDEN_CHARACTERS,
  SERVER_TEXT_TO_MODEL,
  QUOTED_DIRECTIVE,
  NAME_CONTRADICTS_DESCRIPTION,
  ANNOTATION_CONTRADICTS,
  MANY_PARAMETERS,
  MISSING_DESCRIPTION,
  DESCRIPTION_NOT_READ,
  MISSING_SCHEMA,
];
