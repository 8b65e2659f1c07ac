import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './main/core/db/schema/schema.ts',
  out: './resources/migrations',
  casing: 'snake_case',
});
