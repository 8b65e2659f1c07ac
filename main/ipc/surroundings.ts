import type { DeskState } from '../../shared/contract/desk.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';

/** What ipc needs of the shell around it. The shell knows Electron; ipc does not. */
export interface Surroundings {
  /** Each answers null where the person cancelled. */
  readonly dialogs: {
    chooseFolder(): Promise<string | null>;
    choosePapersFolder(): Promise<string | null>;
    chooseBatch(): Promise<string | null>;
    chooseEvidence(): Promise<readonly string[] | null>;
    choosePaper(): Promise<string | null>;
    chooseKey(): Promise<string | null>;
    saveAs(suggestedName: string): Promise<string | null>;
  };
  /** The data folder chosen on this machine. */
  readonly location: { read(): string | null; remember(folder: string): void };
  readonly clock: { now(): number; today(): string };
  readonly windows: {
    tell(event: DeskEvent): void;
    /** Throws away all that the windows have in memory, and tells them why once they are back. */
    reload(reason: Extract<DeskEvent, { kind: 'locked' }>['reason']): void;
  };
  readonly version: string;
  readonly runtime: DeskState['runtime'];
}

export type LockReason = Extract<DeskEvent, { kind: 'locked' }>['reason'];
