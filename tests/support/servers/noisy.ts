/** Prints banners and broken JSON on stdout before and between its answers, as careless servers do. */
import { serve, tool } from './protocol.ts';

console.log('Fixture server started, listening on stdio');
console.log('{"broken":');
console.log('{"valid": "JSON but no message"}');
serve(() => {
  console.log('listing tools …');
  return { tools: [tool('only')] };
});
