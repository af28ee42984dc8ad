/** Answers the list with one line of 30 MB. */
import { serve, tool } from './protocol.ts';

serve(() => ({ tools: [tool('huge', 'x'.repeat(30 * 1024 * 1024))] }));
