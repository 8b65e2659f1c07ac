import { registerHooks } from 'node:module';

/** The list of what drizzle exports is so long that reading it once for each of its files takes a second of every start. */
const DRIZZLE = '/node_modules/drizzle-orm/';

registerHooks({
  resolve: (specifier, context, next) => {
    const { parentURL } = context;
    // Drizzle's own files name each other whole, and all of them are modules: nothing is to be looked up.
    return parentURL?.includes(DRIZZLE) && specifier.startsWith('.')
      ? { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context);
  },
});
