import { expect, it } from 'vitest';
import { lookAlike } from './look-alike.ts';

it.each([
  ['snakc-mcp', 'snake-mcp'],
  ['snake-mpc', 'snake-mcp'],
  ['snake_mcp', 'snake-mcp'],
  ['@other/snake-mcp', 'snake-mcp'],
  ['snakes-mcp', 'snake-mcp'],
  ['snke-mcp', 'snake-mcp'],
])('%s looks like %s', (name, known) => expect(lookAlike(name, ['zebra-mcp', known])).toBe(known));

it.each([['snake-mcp'], ['shark-mcp'], ['mcp'], ['snake-server']])('%s looks like none', (name) =>
  expect(lookAlike(name, ['snake-mcp', 'map'])).toBeNull(),
);
