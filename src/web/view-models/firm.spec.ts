import { aRecommendation } from '../../../test/builders/recommendation';
import type { CompanyView } from '../../matching';
import { firmOf } from './firm';

const { company } = aRecommendation();
const view = firmOf(company, [['ville', 'Thiers']], { FRR: { frr_socle: 'FRR socle' } });
const line = (label: string) => view.lines.find((item) => item.label === label);

describe('firmOf', () => {
  it('sums the firm up in a line', () => {
    expect(view.sentence).toBe('Thiers (Puy-de-Dôme), 34 salariés, fabrication de coutellerie');
  });

  it('leaves out of that line what only a nomenclature says', () => {
    const [main] = company.activities;
    const label = "Fabrication d'autres produits chimiques n.c.a.";
    const activities = main === undefined ? [] : [{ ...main, label }];
    const { sentence, lines } = firmOf({ ...company, activities }, [], {});
    expect(sentence).toMatch(/, fabrication d'autres produits chimiques$/);
    expect(lines.find((item) => item.label === 'Activité')?.values[0]).toContain('n.c.a.');
  });

  it.each([
    [{ value: 1 }, '1 salarié'],
    [{ min: 20, max: 49 }, '20 à 49 salariés'],
    [{ value: undefined, min: 20, max: 49, band: undefined }, '20 à 49 salariés'],
    [{ min: 34, max: 34 }, '34 salariés'],
    [{ min: 0, max: 0 }, '0 salarié'],
    [{ max: 49 }, '49 salariés au plus'],
    [{ min: 250 }, '250 salariés ou plus'],
    [{}, 'inconnu'],
    [{ band: '12' }, 'tranche INSEE 12'],
  ])('says a headcount of %j', (headcount, words) => {
    const profile = { headcount } as CompanyView['profile'];
    const { lines } = firmOf({ ...company, profile }, [], {});
    expect(lines.find(({ label }) => label === 'Effectif')?.values).toEqual([words]);
  });

  it('says why a size is not certain', () => {
    expect(line('Taille au sens européen')).toMatchObject({
      values: ['petite entreprise ou moyenne entreprise'],
      note: "D'après l'effectif ; pas certain tant que nous ne connaissons pas le chiffre d'affaires ou le bilan, ni les liens avec un groupe.",
    });
  });

  it('says what is unknown, and leads to each field', () => {
    const empty = firmOf({ ...company, profile: {}, activities: [], needs: [] }, [], {});
    expect(empty.lines.find(({ label }) => label === 'Effectif')?.values).toEqual(['inconnu']);
    expect(empty.lines.find(({ label }) => label === 'Activité')?.values).toEqual(['inconnue']);
    expect(empty.lines.find(({ label }) => label === 'Montant du projet')?.values).toEqual(['inconnu']);
    expect(line('Effectif')?.href).toBe('/?ville=Thiers#champ-effectif');
  });

  it('tells a need read in the text from one that was chosen', () => {
    expect(line('Besoins compris')).toMatchObject({
      values: ['Installer des équipements économes'],
      note: 'lu dans votre texte',
    });
    const needs = [...company.needs, { id: 'hiring', label: 'Recruter', from: 'chosen' as const }];
    const mixed = firmOf({ ...company, needs }, [], {}).lines.find(({ label }) => label === 'Besoins compris');
    expect(mixed).toMatchObject({
      values: ['Installer des équipements économes (lu dans votre texte)', 'Recruter'],
      note: null,
    });
  });

  it('repeats the project and every other answer, for whoever reads the page later', () => {
    const profile = { ...company.profile, turnover: 4_200_000 };
    const full = firmOf({ ...company, profile }, [['ville', 'Thiers']], {});
    const said = (label: string) => full.lines.find((item) => item.label === label);
    expect(said('Projet')).toMatchObject({
      values: ['« Remplacer un four à gaz »'],
      href: '/?ville=Thiers#champ-projet',
    });
    expect(said("Chiffre d'affaires")).toMatchObject({ values: ['4,2 M€'], action: "Modifier : chiffre d'affaires" });
    expect(line("Chiffre d'affaires")).toBeUndefined();
  });

  it('says in which lay words an activity was read, not when its code was given', () => {
    const activity = (typed: string) =>
      firmOf(company, [['activite', typed]], {}).lines.find(({ label }) => label === 'Activité')?.note;
    expect(activity('je fais des couteaux')).toBe('lu dans « je fais des couteaux »');
    expect(activity('25.71Z Fabrication de coutellerie')).toBeNull();
  });

  it('never says no for a map that is not known', () => {
    const zoning = (name: string) => view.zonings.find((item) => item.name === name);
    expect(zoning('Aides à finalité régionale')).toMatchObject({ value: 'inconnu', known: false });
    expect(zoning("Bassin d'emploi à redynamiser")).toMatchObject({ value: 'non', known: true });
    expect(zoning('France ruralités revitalisation')?.value).toBe('oui, FRR socle');
  });
});
