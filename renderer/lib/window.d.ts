import type { OfmApi } from '../../shared/contract/contract.ts';

declare global {
  interface Window {
    readonly ofm: OfmApi;
  }
}
