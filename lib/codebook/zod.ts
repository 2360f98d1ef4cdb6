import { z } from "zod";

// Zod compiles object schemas with `new Function` where it may. The page's security policy forbids that in the browser, and a mere
// attempt is reported as a violation; so schemas are always interpreted. Schemas take `z` from here, never from the package.
z.config({ jitless: true });

export { z };
