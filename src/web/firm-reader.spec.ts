import { Catalogue } from '../catalogue';
import { aScheme } from '../../test/builders/scheme';
import { Reference, type NafHit } from '../reference';
import { FirmReader } from './firm-reader';
import { PlaceReader } from './place-reader';

const hit = (code: string, label: string, matched: string | null = null): NafHit => ({
  code,
  label,
  matched,
  industry: true,
});

function readerOf(hits: readonly NafHit[]): FirmReader {
  const places = { read: () => ({ kind: 'site', site: { commune: '63430' } }) } as unknown as PlaceReader;
  const criteria = [{ kind: 'question' as const, id: 'seveso', text: 'Le site est-il Seveso ?' }];
  const catalogue = { snapshot: () => ({ schemes: [aScheme({ criteria })] }) } as unknown as Catalogue;
  return new FirmReader(places, { naf: { search: () => hits } } as unknown as Reference, catalogue);
}

describe('FirmReader', () => {
  const SEVERAL = [hit('25.71Z', 'Coutellerie', 'couteaux'), hit('25.73B', 'Outillages', 'couteaux de machine')];

  it('takes the activity that bears exactly the words typed', () => {
    const answer = readerOf(SEVERAL).read({ activite: 'Couteaux' });
    expect(answer.kind === 'profile' && answer.profile.naf).toEqual([{ code: '25.71Z', role: 'main' }]);
  });

  it('sets aside what an old address answers to a question that no aid asks any more, and says so', () => {
    const answer = readerOf(SEVERAL).read({ q_seveso: 'oui', q_gone: 'non', 'q_gone-too': 'peut-être' });
    if (answer.kind !== 'profile') throw new Error(answer.kind);
    expect(answer.profile.answers).toEqual({ seveso: 'yes' });
    expect(answer.form.kept).toEqual([['q_seveso', 'oui']]);
    expect(answer.form.forgotten).toEqual([
      "Aucune aide ne pose plus la question « gone » ; cette page n'en tient pas compte.",
      "Aucune aide ne pose plus la question « gone-too » ; cette page n'en tient pas compte.",
    ]);
  });

  it('names the question of an answer that is none', () => {
    const answer = readerOf(SEVERAL).read({ q_seveso: 'bof' });
    expect(answer.kind === 'wrong' && answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^Le site est-il Seveso \? Réponse « bof » :/) as unknown,
      }),
    ]);
  });

  it('asks which one when the words do not settle it', () => {
    const answer = readerOf(SEVERAL).read({ activite: 'outils' });
    expect(answer).toMatchObject({ kind: 'activity', typed: 'outils' });
  });

  it('goes on without a code for who does not know', () => {
    const unsure = readerOf(SEVERAL).read({ activite: 'outils', metier: 'nsp' });
    expect(unsure.kind === 'profile' && unsure.profile.naf).toBeNull();
    const unheard = readerOf([]).read({ activite: 'zzz', metier: 'nsp' });
    expect(unheard.kind === 'profile' && unheard.profile.naf).toBeNull();
  });

  it('asks again when nothing is found, even beside an activity that is known', () => {
    const unheard = { kind: 'activity', typed: 'zzz', activities: [] };
    expect(readerOf([]).read({ activite: 'zzz' })).toMatchObject(unheard);
    expect(readerOf([]).read({ activite: ['25.71Z', 'zzz'] })).toMatchObject(unheard);
  });

  it('has errors corrected before anything is chosen', () => {
    expect(readerOf(SEVERAL).read({ activite: 'outils', effectif: '-1' })).toMatchObject({
      kind: 'wrong',
      errors: [{ field: 'effectif' }],
    });
  });
});
