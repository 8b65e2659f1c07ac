export * from './cases.ts';
export * from './desk.ts';
export * from './issuance.ts';
export * from './registry.ts';
export * from './service.ts';
export * from './stock.ts';
