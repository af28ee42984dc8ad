/** Two pages of tools, as it should be. */
import { serve, tool } from './protocol.ts';

serve(({ params }) =>
  params?.cursor === 'second'
    ? { tools: [tool('third')] }
    : { tools: [tool('first'), tool('second')], nextCursor: 'second' },
);
