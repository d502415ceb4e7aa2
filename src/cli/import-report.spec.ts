import { seedReportInWords } from './import-report';

describe('the report of an import of the seeds', () => {
  it('counts each rejected sheet once, and gives all its reasons', () => {
    const problem = (file: string, line: number) => ({ file, line, message: 'name : le texte est vide' });
    const words = seedReportInWords({
      created: ['a'],
      changed: [],
      unchanged: ['b', 'c'],
      kept: [],
      archived: [],
      rejected: [problem('x.yaml', 1), problem('x.yaml', 2), problem('y.yaml', 1)],
    });
    expect(words.split('\n')).toEqual([
      '1 créée, 0 changée, 2 inchangées, 0 archivée, 2 rejetées',
      'x.yaml:1 : name : le texte est vide',
      'x.yaml:2 : name : le texte est vide',
      'y.yaml:1 : name : le texte est vide',
    ]);
  });
});
