import type { Instrument } from '../../engine';
import { instrumentOf } from '../words/instruments';
import type { Row } from './row';

/** `types_aides` as instruments; a kind that we do not know is another aid, its words kept. */
export function readInstruments(row: Row): { instruments: Instrument[]; keywords: string[] } {
  const kinds = row.list('types_aides');
  if (kinds.length === 0) row.warn('types_aides', 'le type d’aide manque');
  const found = kinds.map(instrumentOf);
  kinds.forEach((kind, index) => {
    if (found[index] === null) row.warn('types_aides', 'type d’aide inconnu, gardé comme texte', kind);
  });
  const instruments = new Set(found.map((instrument) => instrument ?? 'other'));
  if (instruments.size > 1) instruments.delete('other');
  return { instruments: [...instruments], keywords: kinds };
}
