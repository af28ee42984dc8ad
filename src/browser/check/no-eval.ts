import { config } from 'zod';

// The content security policy forbids evaluation, which zod would else try once per page and have reported.
config({ jitless: true });
