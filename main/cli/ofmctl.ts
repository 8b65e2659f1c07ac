// The hooks have to be there before anything asks for what they make quick, so the rest is asked for afterwards.
import '../core/db/quick-imports.ts';

await import('./run-ofmctl.ts');
