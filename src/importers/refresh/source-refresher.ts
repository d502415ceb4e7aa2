import { ProblemError } from '../../common';
import { UnitOfWork } from '../../database';
import { FeedImporter } from '../feed/feed-importer';
import type { FeedReport } from '../feed/feed-report';
import { download, DownloadError, type Downloaded, type Limits } from './download';
import { fingerprintOf, KeptCopies } from './kept-copies';
import { retrying, type Chance, type Passing, type Patience } from './retrying';
import type { RefreshedSource } from './source-settings';
import { SourceStateRepository, type SourceState } from './source-state.repository';

/** What came of asking a source; `error` is French, without full stop. */
export type Refreshed =
  | { readonly outcome: 'new-copy' | 'same-copy'; readonly report: FeedReport }
  | { readonly outcome: 'failed'; readonly error: string };

export interface RefreshTerms {
  readonly limits: Limits;
  readonly patience: Patience;
  readonly chance: Chance;
  readonly now: () => Date;
}

/** A copy to import, and what to remember of it. */
interface Copy {
  readonly bytes: Buffer;
  /** Came over the network: not the one that was kept. */
  readonly isFetched: boolean;
  readonly isNew: boolean;
  readonly known: Pick<SourceState, 'etag' | 'lastModified' | 'hash'>;
}

const WILL_NOT_PASS: Passing = { mayPass: false, after: null };
/** As long as a header of a date may be. */
const LONGEST_DATE = 64;

/**
 * Fetches one source and imports what it holds. What fails on the way changes nothing in the catalogue, and the copy
 * before stays; a copy that did not change is imported again, since what it meets here may have changed.
 */
export class SourceRefresher {
  constructor(
    private readonly importer: FeedImporter,
    private readonly states: SourceStateRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly copies: KeptCopies,
    private readonly terms: RefreshTerms,
  ) {}

  /** @throws the reason of the signal when it aborts; whatever is no fault of the source. */
  async refresh(source: RefreshedSource, signal: AbortSignal, dryRun = false): Promise<Refreshed> {
    const before = await this.stateOf(source);
    const checkedAt = this.terms.now().toISOString();
    try {
      const copy = await this.fetch(source, before, signal);
      const report = await this.importer.import(source.feed, {
        text: textOf(copy.bytes),
        fileName: source.url.href,
        dryRun,
      });
      if (!dryRun) await this.remember(source, before, copy, checkedAt);
      return { outcome: copy.isNew ? 'new-copy' : 'same-copy', report };
    } catch (error) {
      const told = faultOf(error);
      if (told === null) throw error;
      if (!dryRun) await this.rememberFailure(source, before, told, checkedAt);
      return { outcome: 'failed', error: told };
    }
  }

  async stateOf({ feed }: RefreshedSource): Promise<SourceState | null> {
    return this.unitOfWork.run((manager) => this.states.find(manager, feed.source));
  }

  private async fetch(source: RefreshedSource, before: SourceState | null, signal: AbortSignal): Promise<Copy> {
    const { limits, patience, chance } = this.terms;
    const isSameAddress = before?.url === source.url.href;
    const held = isSameAddress ? await this.copies.read(source.feed.source, before.hash) : null;
    const options = { limits, held: held === null ? null : before, mayBePrivate: source.mayBePrivate, signal };
    const failureOf = (error: unknown): Passing => (error instanceof DownloadError ? error : WILL_NOT_PASS);
    const attempt = (): Promise<Downloaded> => download(source.url, options);
    const fetched = await retrying(attempt, failureOf, patience, chance, signal);
    if (!fetched.isUnchanged) {
      const hash = fingerprintOf(fetched.bytes);
      return {
        bytes: fetched.bytes,
        isFetched: true,
        isNew: hash !== before?.hash,
        known: { ...fetched.validators, hash },
      };
    }
    if (held === null || before === null) throw new DownloadError('le serveur dit inchangé un fichier inconnu', false);
    return { bytes: held, isFetched: false, isNew: false, known: before };
  }

  private async remember(
    { feed, url }: RefreshedSource,
    before: SourceState | null,
    { bytes, isFetched, isNew, known: { etag, lastModified, hash } }: Copy,
    checkedAt: string,
  ): Promise<void> {
    if (isFetched) await this.copies.keep(feed.source, bytes);
    await this.put({
      source: feed.source,
      url: url.href,
      checkedAt,
      answeredAt: checkedAt,
      changedAt: isNew ? checkedAt : (before?.changedAt ?? checkedAt),
      etag,
      lastModified: (lastModified?.length ?? 0) > LONGEST_DATE ? null : lastModified,
      hash,
      failures: 0,
      error: null,
    });
  }

  private async rememberFailure(
    { feed, url }: RefreshedSource,
    before: SourceState | null,
    error: string,
    checkedAt: string,
  ): Promise<void> {
    const held = before ?? { ...NEVER_ANSWERED, source: feed.source, url: url.href };
    await this.put({ ...held, checkedAt, failures: held.failures + 1, error });
  }

  private async put(state: SourceState): Promise<void> {
    await this.unitOfWork.run((manager) => this.states.put(manager, state));
  }
}

const NEVER_ANSWERED = { answeredAt: null, changedAt: null, etag: null, lastModified: null, hash: null, failures: 0 };

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DownloadError('le fichier n’est pas en UTF-8', false);
  }
}

/** Null for what is no fault of the source. */
function faultOf(error: unknown): string | null {
  if (error instanceof DownloadError) return error.message;
  return error instanceof ProblemError && error.status < 500 ? error.message.replace(/\.$/, '') : null;
}
