import { expect, it } from 'vitest';
import { placeOf } from './place.ts';

it.each([
  ['name', 'name'],
  ['description', 'description'],
  ['/annotations/destructiveHint', 'annotation destructiveHint'],
  ['/inputSchema/properties/url', 'argument url'],
  ['/inputSchema/properties/url/description', 'description of argument url'],
  ['/inputSchema/properties/steps/items/properties/script', 'argument steps.script'],
  ['/inputSchema/properties/action/enum/2', 'values of argument action'],
  ['/inputSchema/properties/description', 'argument description'],
  ['/inputSchema/properties/a~1b', 'argument a/b'],
  ['/inputSchema/properties/url/maxLength', 'maxLength of argument url'],
  ['/inputSchema/properties/url/anyOf/0', 'anyOf of argument url'],
  ['/inputSchema/properties/urls/items/description', 'description of argument urls'],
  ['/inputSchema/$schema', '$schema of the input schema'],
  ['/inputSchema/properties/', 'an argument without a name'],
  ['/inputSchema/properties//description', 'description of an argument without a name'],
  ['/outputSchema/properties/rows/type', 'type of result rows'],
  ['/outputSchema/$schema', '$schema of the output schema'],
  ['/outputSchema', 'output schema'],
  ['/inputSchema', 'input schema'],
])('%s is the %s', (field, words) => expect(placeOf(field)).toBe(words));
