import { parse } from 'csv-parse/sync';

import { aScheme } from '../../../test/builders/scheme';
import { SEEDS_FOLDER } from '../../common';
import type { AidScheme } from '../../engine';
import { loadReference } from '../../reference';
import { loadTerritories } from '../../territories';
import type { Catalogue } from '../catalogue.service';
import type { CatalogueEntry } from '../scheme.mapper';
import type { CatalogueSnapshot } from '../snapshot';
import { CatalogueExport, type ExportRemark } from './catalogue-export';
import { NATIONAL_COLUMN_NAMES } from './national-columns';

const reference = loadReference(SEEDS_FOLDER);
const territories = loadTerritories(SEEDS_FOLDER);

function exportOf(...schemes: readonly AidScheme[]): CatalogueExport {
  const entries = new Map<string, CatalogueEntry>(
    schemes.map((scheme) => [scheme.id, { scheme, source: 'levier', externalId: null, updatedAt: '' }]),
  );
  const snapshot = { entries } as unknown as CatalogueSnapshot;
  return new CatalogueExport({ snapshot: () => snapshot } as Catalogue, reference, territories);
}

const csvOf = (...schemes: readonly AidScheme[]): string => [...exportOf(...schemes).lines('schema-national')].join('');
const rowsOf = (...schemes: readonly AidScheme[]): Record<string, string>[] =>
  parse(csvOf(...schemes), { columns: true });

describe('the catalogue in the national schema', () => {
  it('puts the 26 columns first, in published order, then ours, without a byte order mark', () => {
    const header = csvOf().trimEnd().split(',');
    expect(header.slice(0, 26)).toEqual(NATIONAL_COLUMN_NAMES);
    expect(header.slice(26).every((name) => /^levier_[a-z_]+$/.test(name))).toBe(true);
    expect(new Set(header).size).toBe(header.length);
  });

  it('opens a Territoire d’industrie into its intercommunalities and communes', () => {
    const [row] = rowsOf(aScheme({ territory: { include: ['TI2-8408'], exclude: [] } }));
    const codes = row?.eligibilite_geographique?.split('|') ?? [];
    expect(codes.length).toBeGreaterThan(1);
    expect(codes.every((code) => /^(?:EPCI|COM)-\d+$/.test(code))).toBe(true);
    expect(row?.levier_territoires).toBe('TI2-8408');
  });

  it('opens those of Greater Paris down to communes', () => {
    const paris = territories.listTerritoiresIndustrie(2).filter(({ members }) => members.join().includes('EPT-'));
    expect(paris).not.toEqual([]);
    for (const { code } of paris) {
      const [row] = rowsOf(aScheme({ territory: { include: [code], exclude: [] } }));
      expect(row?.eligibilite_geographique).toMatch(/^(?:(?:EPCI|COM)-\d+\|)+COM-\d+$/);
    }
  });

  it('names the generic scheme and the instruments in words', () => {
    const variant = aScheme({ id: 'variant', parent: 'generic', instruments: ['loan'] });
    const [row] = rowsOf(variant, aScheme({ id: 'generic', name: 'Aide générique' }));
    expect(row).toMatchObject({ programmes_parents: 'Aide générique', types_aides: 'prêt' });
  });

  it('keeps codes of Corsica, and tells whose cells the published schema does not foresee', () => {
    const remarks: ExportRemark[] = [];
    const corsican = aScheme({ id: 'corse', territory: { include: ['DEP-2A', 'DEP-2B'], exclude: [] } });
    const lines = [...exportOf(aScheme(), corsican).lines('schema-national', (one) => remarks.push(one))];
    expect(lines[2]).toContain(',DEP-2A|DEP-2B,');
    expect(remarks).toEqual([{ schemeId: 'corse', column: 'eligibilite_geographique', value: 'DEP-2A|DEP-2B' }]);
  });

  it('never writes a cell that a spreadsheet would run', () => {
    const text = '=HYPERLINK("https://exemple.fr")';
    const [row] = rowsOf(aScheme({ name: text, summary: '+33 1', acronym: '@A', uncoded: ['-1'], apply: '\tx' }));
    expect(row).toMatchObject({
      titre: `'${text}`,
      description: "'+33 1",
      levier_sigle: "'@A",
      levier_demande: "'\tx",
    });
    expect(Object.values(row ?? {}).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('holds every key of a sheet somewhere', () => {
    const marked = aScheme({
      acronym: 'm-acronym',
      aliases: ['m-alias'],
      keywords: ['m-keyword'],
      needs: ['m-need'],
      fundingOrigin: 'eu-fund',
      summary: 'm-summary',
      criteria: [{ kind: 'question', id: 'm-question', text: 'm-text', expect: 'yes' }],
      uncoded: ['m-uncoded'],
      calendar: { permanent: false, opens: '2031-01-01', closes: '2031-02-01', cutOffs: ['2031-01-15'] },
      funding: { rate: { micro: 17 }, floor: 1234, cap: 56789, basis: 'm-basis', details: 'm-details' },
      exclusiveWith: ['m-exclusive'],
      contact: { organisation: 'm-contact', url: 'https://m-url.fr', email: 'm@mail.fr', phone: '+33 m' },
      apply: 'https://m-apply.fr',
      documents: ['m-document'],
      leadTimeWeeks: 77,
      parent: 'm-parent',
      funders: [{ name: 'm-funder', siren: '385290309', role: 'm-role' }],
      territory: { include: ['TI2-8408'], exclude: ['DEP-42'] },
      source: {
        url: 'https://m-source.fr',
        publisher: 'm-publisher',
        catalogue: 'm-catalogue',
        record: 'm-record',
        licence: 'm-licence',
        checkedOn: '2026-09-12',
        trust: 'unconfirmed',
      },
    });
    const told = csvOf(marked);
    const values = (value: unknown): unknown[] =>
      value !== null && typeof value === 'object' ? Object.values(value).flatMap(values) : [value];
    expect(values(marked).filter((value) => !told.includes(String(value)))).toEqual([]);
  });
});

describe('the catalogue as JSON lines', () => {
  it('holds one scheme a line, in the order of the catalogue', () => {
    const lines = [...exportOf(aScheme({ id: 'a' }), aScheme({ id: 'b' })).lines('jsonl')];
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { source: 'levier', externalId: null, scheme: aScheme({ id: 'a' }) },
      { source: 'levier', externalId: null, scheme: aScheme({ id: 'b' }) },
    ]);
  });
});
