/** Answers the handshake, then never again. */
import { serve } from './protocol.ts';

serve(() => undefined);
