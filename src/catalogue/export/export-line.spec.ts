import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';

import { schemes } from '../../../test/builders/arbitrary-schemes';
import { anEntry } from '../../../test/builders/export-words';
import { toRow } from '../scheme.mapper';
import { exportLine, EXPORT_LINE_SCHEMA, type ExportedScheme } from './export-line';

const ajv = new Ajv({ discriminator: true, allowUnionTypes: true, strictTypes: false });
ajv.addFormat('date', true);
ajv.addFormat('uri', true);
const isLine = ajv.compile(EXPORT_LINE_SCHEMA);

describe('a line of the export', () => {
  it('gives back the same scheme, with the same fingerprint', () => {
    fc.assert(
      fc.property(schemes, fc.string(), (scheme, name) => {
        const entry = anEntry({ ...scheme, name }, { source: 'eu-sedia', externalId: 'x "1"' });
        const line = exportLine(entry);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        const read = JSON.parse(line) as ExportedScheme;
        expect(read).toEqual({ source: 'eu-sedia', externalId: 'x "1"', scheme: entry.scheme });
        expect(toRow(read, read.source, '').hash).toBe(toRow(entry, entry.source, '').hash);
      }),
    );
  });

  it('is described, and an imported perimeter may be empty', () => {
    const line = (given: object) => JSON.parse(exportLine(anEntry(given))) as { scheme: Record<string, unknown> };
    expect(isLine(line({ territory: { include: [], exclude: [] } }))).toBe(true);
    expect(isLine(line({ criteria: [{ kind: 'size', in: [] }] }))).toBe(false);
    const { name: _name, ...unnamed } = line({}).scheme;
    expect(isLine({ source: 'levier', externalId: null, scheme: unnamed })).toBe(false);
  });
});
