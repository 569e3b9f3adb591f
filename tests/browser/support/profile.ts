// The folder in which a browser keeps its user's things, where it is to outlive the browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const makeProfile = (): string => mkdtempSync(path.join(tmpdir(), 'stillpage-profile-'));

export const removeProfile = (profile: string): void =>
  // The browser's last helpers may still be writing there.
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
