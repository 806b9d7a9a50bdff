import { config } from 'zod';

// Zod compiles its checks with `new Function` where it may. Under our content security policy it may not, and already the
// attempt is reported as a violation. To be imported before anything that makes a schema.
config({ jitless: true });
