import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { Injectable } from '@nestjs/common';

import { Catalogue } from '../catalogue.service';
import { CatalogueExport } from './catalogue-export';
import { EXPORT_LINE_SCHEMA } from './export-line';

export const OPEN_DATA_FILES = ['aides.csv', 'aides.jsonl', 'aides.schema.json'] as const;
export type OpenDataFileName = (typeof OPEN_DATA_FILES)[number];

/** A file for whoever wants the whole catalogue, held compressed. */
export interface OpenDataFile {
  readonly gzip: Buffer;
  /** Length of the file itself. */
  readonly bytes: number;
  /** Version of the catalogue and fingerprint of the bytes: another for any other byte. */
  readonly tag: string;
  /** ISO instant of the last change of a scheme; null where none is known. */
  readonly changedAt: string | null;
}

interface Made {
  readonly version: string;
  readonly file: Promise<OpenDataFile>;
}

/** Lines are compressed in pieces of about this many characters, between which others are answered. */
const PIECE = 1 << 16;

function* pieces(lines: Iterable<string>, seen: (piece: Buffer) => void): Generator<Buffer> {
  let waiting = '';
  const piece = (): Buffer => {
    const bytes = Buffer.from(waiting);
    seen(bytes);
    waiting = '';
    return bytes;
  };
  for (const line of lines) {
    waiting += line;
    if (waiting.length >= PIECE) yield piece();
  }
  yield piece();
}

async function compressed(lines: Iterable<string>, version: string, changedAt: string | null): Promise<OpenDataFile> {
  const fingerprint = createHash('sha1');
  let bytes = 0;
  const source = Readable.from(
    pieces(lines, (piece) => {
      fingerprint.update(piece);
      bytes += piece.length;
    }),
  );
  const zipping = createGzip();
  const [gzip] = await Promise.all([buffer(zipping), pipeline(source, zipping)]);
  return { gzip, bytes, tag: `${version}-${fingerprint.digest('hex').slice(0, 12)}`, changedAt };
}

/** The public files of the catalogue, each made once for each version of it, when first asked for. */
@Injectable()
export class OpenDataFiles {
  private readonly made = new Map<OpenDataFileName, Made>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly exporting: CatalogueExport,
  ) {}

  /** Who asks meanwhile waits for the same file; one that could not be made is made again for the next. */
  async file(name: OpenDataFileName): Promise<OpenDataFile> {
    const { version } = this.catalogue.snapshot();
    const known = this.made.get(name);
    if (known?.version === version) return known.file;
    const file = this.make(name);
    this.made.set(name, { version, file });
    file.catch(() => {
      if (this.made.get(name)?.file === file) this.made.delete(name);
    });
    return file;
  }

  private make(name: OpenDataFileName): Promise<OpenDataFile> {
    const snapshot = this.catalogue.snapshot();
    const { version, updatedAt } = snapshot;
    if (name === 'aides.schema.json') return compressed([JSON.stringify(EXPORT_LINE_SCHEMA)], '1', null);
    const format = name === 'aides.csv' ? 'schema-national' : 'jsonl';
    return compressed(this.exporting.lines(format, undefined, snapshot), version, updatedAt);
  }
}
