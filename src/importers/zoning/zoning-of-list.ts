import { ZONINGS, type Zoning } from '../../engine';

/** The zoning that a list is about, from its column `classement_afr`, else from the name of its file; null when neither tells. Pure. */
export function zoningOfList(text: string, fileName: string): Zoning | null {
  const header = text.slice(0, text.search(/\r?\n|$/)).toLowerCase();
  const words = fileName.toLowerCase().split(/[^a-z]+/);
  return (
    ZONINGS.find((zoning) => header.includes(`classement_${zoning.toLowerCase()}`)) ??
    ZONINGS.find((zoning) => words.includes(zoning.toLowerCase())) ??
    null
  );
}
