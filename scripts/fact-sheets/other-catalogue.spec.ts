import { aScheme } from '../../test/builders/scheme';
import { withNotes } from './add-notes';
import { noteOf } from './other-catalogue';
import type { TransitionRow } from './transition-rows';

const aRow = (changes: Partial<TransitionRow> = {}): TransitionRow => ({
  id: 'essai',
  name: 'Aide Essai',
  kind: 'financement',
  operator: 'ADEME',
  partners: [],
  themes: [],
  sections: [],
  minHeadcount: null,
  maxHeadcount: null,
  excludesMicroEntrepreneurs: false,
  geography: [],
  codes: [],
  opens: null,
  closes: null,
  euros: [],
  percents: [],
  minYears: null,
  activities: [],
  flags: [],
  url: null,
  ...changes,
});
const HEAD = 'Dans le catalogue de la Mission transition écologique (juin 2026)';

describe('noteOf', () => {
  const scheme = aScheme({
    name: 'Aide essai',
    criteria: [
      { kind: 'size', in: ['micro', 'small', 'medium'] },
      { kind: 'age', min: 3 },
      { kind: 'sector', include: ['C', 'B'] },
    ],
    calendar: { permanent: false, opens: null, closes: '2026-12-31', cutOffs: [] },
  });
  const content = 'funding: { rate: 50, details: "Jusqu\'à 10 000 €." }';

  it('has nothing to say where the two catalogues agree, be it in other words', () => {
    const row = aRow({ maxHeadcount: 249, minYears: 3, sections: ['B', 'C'], closes: '2026-12-31' });
    expect(noteOf({ ...row, euros: [10_000], percents: [50] }, scheme, content)).toBeNull();
  });

  it.each<[Partial<TransitionRow>, string]>([
    [{ minHeadcount: 20 }, 'effectif de 20 au moins'],
    [{ maxHeadcount: 49 }, 'effectif de 49 au plus'],
    [{ minYears: 1 }, "au moins 1 an d'existence"],
    [{ sections: ['C'] }, 'sections NAF C'],
    [{ opens: '2025-02-01' }, 'ouverture le 01/02/2025'],
    [{ closes: '2025-12-31' }, 'clôture le 31/12/2025'],
    [{ flags: ['beforeStart'] }, 'demande avant le début du projet'],
    [{ percents: [50, 60] }, 'taux mentionné 60 %'],
    [{ euros: [10_000, 20_000, 100_000] }, 'montants mentionnés 20 000 € et 100 000 €'],
    [{ excludesMicroEntrepreneurs: true }, 'micro-entrepreneurs non admis'],
  ])('notes what the sheet says otherwise or not at all: %j', (changes, words) => {
    expect(noteOf(aRow(changes), scheme, content)).toBe(`${HEAD} : ${words} ; à vérifier.`);
  });

  it('names the other name, and does not take its own note for a fact of the sheet', () => {
    const row = aRow({ name: 'Essai 2025', percents: [60] });
    const note = noteOf(row, scheme, content) ?? '';
    expect(note).toBe(`${HEAD}, « Essai 2025 ») : taux mentionné 60 % ; à vérifier.`.replace(')', ''));
    expect(noteOf(row, scheme, `${content}\nuncoded:\n  - "${note}"`)).toBe(note);
  });
});

describe('withNotes', () => {
  const bare = 'id: a\nfunding: { rate: 50 }\nsource:\n  url: b\n';
  const note = `${HEAD} : taux mentionné 60 % ; à vérifier.`;
  const line = `  - ${JSON.stringify(note)}`;

  it('adds a list where there is none, and takes it away with its last note', () => {
    const noted = `id: a\nuncoded:\n${line}\nfunding: { rate: 50 }\nsource:\n  url: b\n`;
    expect(withNotes(bare, [note])).toBe(noted);
    expect(withNotes(noted, [note])).toBe(noted);
    expect(withNotes(noted, [])).toBe(bare);
  });

  it('comes after what the sheet says itself, and replaces an older note', () => {
    const own = 'id: a\nuncoded:\n  - Dit par la fiche.\nsource:\n  url: b\n';
    const older = withNotes(own, [`${HEAD} : taux mentionné 70 % ; à vérifier.`]);
    expect(withNotes(older, [note])).toBe(`id: a\nuncoded:\n  - Dit par la fiche.\n${line}\nsource:\n  url: b\n`);
    expect(withNotes(older, [])).toBe(own);
  });
});
