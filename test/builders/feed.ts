import type { Feed } from '../../src/importers';
import type { FeedRow } from '../../src/importers/feed/feed';
import { RowNotes } from '../../src/importers/feed/row-notes';
import { schemeIdOf } from '../../src/importers/feed/scheme-id';
import { aScheme } from './scheme';

/** A row of the feed below: an id and a name; a row without name is rejected, one named `retirée` is withdrawn. */
export type FeedLine = readonly [id: string, name: string];

export const linesOf = (rows: readonly FeedLine[]): string => rows.map((row) => row.join('\t')).join('\n');

function rowOf(source: string, text: string, line: number): FeedRow {
  const [id = '', name = ''] = text.split('\t');
  const externalId = id === '' ? null : id;
  const notes = new RowNotes(line);
  if (externalId === null) notes.reject('id', id, 'l’identifiant manque');
  if (name === '') notes.reject('nom', name, 'le nom manque');
  if (name === 'retirée') {
    notes.reject('nom', name, 'l’aide n’est plus publiée');
    return { line, externalId, scheme: null, rejections: notes.rejections, withdrawn: true };
  }
  if (externalId === null || name === '') return { line, externalId, scheme: null, rejections: notes.rejections };
  const source_ = { ...aScheme().source, catalogue: 'Catalogue exemple', record: id };
  return { line, externalId, scheme: aScheme({ id: schemeIdOf(source, id), name, source: source_ }), warnings: [] };
}

/** A feed of lines `id TAB name`. */
export function aFeed(given: Partial<Feed> = {}): Feed {
  const source = given.source ?? 'exemple';
  return {
    source,
    title: 'des aides exemples',
    whole: true,
    catalogue: 'Catalogue exemple',
    parse: (text) =>
      text === 'illisible'
        ? { refused: 'ce n’est pas une liste' }
        : {
            refused: null,
            rows: text.split('\n').flatMap((one, index) => (one === '' ? [] : [rowOf(source, one, index + 1)])),
          },
    ...given,
  };
}
