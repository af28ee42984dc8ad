/** Lists its tools only when a key is set. */
import { serve, tool } from './protocol.ts';

const key = process.env['FIXTURE_API_KEY'];
if (key === undefined) {
  console.error('FIXTURE_API_KEY environment variable is required');
  process.exit(1);
}
if (!key.startsWith('fx-')) {
  console.error(`bad key ${key}: it is not a fixture API key`);
  process.exit(1);
}
serve(() => ({ tools: [tool('with_key')] }));
