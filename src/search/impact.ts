/** Impacts are kept in one byte. */
export const WHOLE = 255;

/** The marks that keep apart the spaces of terms: stems are bare. */
export const MARKS = { stem: '', surface: '=', name: '#', need: '@', trait: '%' } as const;
export type Mark = (typeof MARKS)[keyof typeof MARKS];

export const surfaceTerm = (surface: string): string => `${MARKS.surface}${surface}`;
export const nameTerm = (stem: string): string => `${MARKS.name}${stem}`;
export const needTerm = (need: string): string => `${MARKS.need}${need}`;
export const traitTerm = (trait: string): string => `${MARKS.trait}${trait}`;
