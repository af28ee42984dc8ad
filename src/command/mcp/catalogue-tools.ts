import type { CatalogueTool } from './catalogue-tool.ts';
import { checkConfig } from './tools/check-config.ts';
import { checkServer } from './tools/check-server.ts';
import { checkTool } from './tools/check-tool.ts';
import { getAttack } from './tools/get-attack.ts';
import { getPolicy } from './tools/get-policy.ts';
import { search } from './tools/search.ts';

/** Every tool of the server, in the order of its list. */
export const CATALOGUE_TOOLS: readonly CatalogueTool[] = [
  checkServer,
  checkTool,
  checkConfig,
  search,
  getPolicy,
  getAttack,
];
