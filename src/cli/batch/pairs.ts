import { quoted } from '../../common';
import { CellError, readDay, readList, readNumber } from './cells';

function pairsOf(cell: string, expected: string): (readonly [string, number])[] {
  return readList(cell).map((item) => {
    const [, name, amount] = /^(.+?)\s*[=:]\s*(.+)$/.exec(item) ?? [];
    if (name === undefined || amount === undefined) throw new CellError(`${quoted(item)} n’est pas ${expected}`);
    return [name, readNumber(amount)];
  });
}

/** « equipment=350000 | studies=20000 » */
export function readCosts(cell: string): { line: string; amount: number }[] {
  return pairsOf(cell, 'un poste et son montant (equipment=350000)').map(([line, amount]) => ({ line, amount }));
}

/** « 2025-02-03=40000 | 01/06/2024=12000 » */
export function readDeMinimis(cell: string): { grantedOn: string; amount: number }[] {
  return pairsOf(cell, 'une date et un montant (2025-02-03=40000)').map(([day, amount]) => {
    return { grantedOn: readDay(day), amount };
  });
}
