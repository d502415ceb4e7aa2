import { Reference } from '../reference';
import { branchesOf } from './choices';

describe('branchesOf', () => {
  const labels: Readonly<Record<string, string>> = {
    '05': 'Extraction de houille',
    '25': 'Produits métalliques n.c.a.',
    '25.71Z': 'Coutellerie',
    '47': 'Commerce',
    '47.11A': 'Surgelés',
  };
  const naf = {
    codes: new Set(['47', '47.11A', '05', '25', '25.7', '25.71', '25.71Z']),
    path: (code: string) => [{ '05': 'B', '25': 'C', '47': 'G' }[code], code],
    label: (code: string) => labels[code] ?? code,
  };

  it('lists the divisions of industry, manufacturing first, each with its sub-classes alone', () => {
    expect(branchesOf({ naf } as unknown as Reference)).toEqual([
      { label: 'Produits métalliques', activities: [{ code: '25.71Z', label: 'Coutellerie' }] },
      { label: 'Extraction de houille', activities: [] },
    ]);
  });
});
