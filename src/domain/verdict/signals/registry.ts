import { ANNOTATION_CONTRADICTS } from './annotation-contradicts.ts';
import { NAME_CONTRADICTS_DESCRIPTION } from './name-contradicts-description.ts';
import { ADMIN_OPERATION } from './rules/admin.ts';
import { CODE_INPUT } from './rules/code.ts';
import { SHELL_COMMAND_INPUT } from './rules/command.ts';
import { CONFIG_WRITE } from './rules/config-write.ts';
import { COST_PER_CALL } from './rules/cost.ts';
import { CREDENTIAL_HANDLING } from './rules/credential.ts';
import { DELETE_CAPABILITY } from './rules/delete-capability.ts';
import { DEPENDENCY_INSTALL } from './rules/dependency-install.ts';
import { FILE_PATH_INPUT } from './rules/file-path.ts';
import { GIT_REF_INPUT } from './rules/git-ref.ts';
import { HTML_INPUT } from './rules/html.ts';
import { IRREVERSIBLE_ACTION } from './rules/irreversible.ts';
import { MEMORY_WRITE } from './rules/memory-write.ts';
import { MESSAGE_SENDING, RECIPIENT_ADDRESS } from './rules/message.ts';
import { DIRECTIVE_TO_MODEL, HIDDEN_CHARACTERS, QUOTED_DIRECTIVE } from './rules/model-text.ts';
import { MONEY_AMOUNT, PAYMENT_INPUT } from './rules/money.ts';
import { FREE_TEXT_SINK, OUTBOUND_SINK } from './rules/outbound.ts';
import { PERSONAL_DATA } from './rules/personal-data.ts';
import {
  DESCRIPTION_NOT_READ,
  MANY_PARAMETERS,
  MISSING_DESCRIPTION,
  MISSING_SCHEMA,
} from './rules/record.ts';
import { BULK_OPERATION } from './rules/scale.ts';
import { SERVER_TEXT_TO_MODEL } from './rules/server-text.ts';
import { SESSION_ID } from './rules/session-id.ts';
import { SQL_INPUT } from './rules/sql.ts';
import { UNTRUSTED_CONTENT_READ } from './rules/untrusted-content.ts';
import { URL_INPUT } from './rules/url.ts';
import type { SignalRule } from './signal-rule.ts';

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
