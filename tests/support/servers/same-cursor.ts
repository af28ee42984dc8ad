/** Always has a next page, with the same cursor. */
import { serve, tool } from './protocol.ts';

let page = 0;
serve(() => {
  page += 1;
  return { tools: [tool(`tool_${page}`)], nextCursor: 'again' };
});
