/** A programme of the Union, told by how the identifiers of its topics begin. */
interface Programme {
  readonly name: string;
  /** Our sheet of the programme. */
  readonly sheet: string | null;
  readonly needs: readonly string[];
}

const HORIZON: Programme = { name: 'Horizon Europe', sheet: 'horizon-europe', needs: ['rd', 'collaborative-rd'] };
const inHorizon = (sheet: string): Programme => ({ ...HORIZON, sheet });

/** The first that fits. */
const PROGRAMMES: readonly (readonly [RegExp, Programme])[] = [
  // Euratom is a programme of its own, although its topics are named after Horizon.
  [/^(?:HORIZON-)?EURATOM-/, { name: 'Euratom', sheet: null, needs: ['rd'] }],
  [/^HORIZON-HLTH-/, inHorizon('horizon-europe-sante')],
  [/^HORIZON-CL3-/, inHorizon('horizon-europe-securite-civile')],
  [/^HORIZON-CL4-/, inHorizon('horizon-europe-numerique-industrie-espace')],
  [/^HORIZON-CL5-/, inHorizon('horizon-europe-climat-energie-mobilite')],
  [/^HORIZON-CL6-/, inHorizon('horizon-europe-bioeconomie-environnement')],
  [/^HORIZON-EIC-\d{4}-ACCELERATOR/, inHorizon('eic-accelerator')],
  [/^HORIZON-EIC-\d{4}-PATHFINDER/, inHorizon('eic-pathfinder')],
  [/^HORIZON-EIC-\d{4}-TRANSITION/, inHorizon('eic-transition')],
  [/^HORIZON-/, HORIZON],
  [/^DIGITAL-/, { name: 'Europe numérique', sheet: 'digital-europe', needs: ['digital'] }],
  [/^LIFE-/, { name: 'LIFE', sheet: 'programme-life', needs: ['environment'] }],
  [/^EDF-/, { name: 'Fonds européen de la défense', sheet: 'fonds-europeen-defense', needs: ['rd'] }],
  [/^INNOVFUND-/, { name: 'Fonds pour l’innovation', sheet: 'fonds-innovation-ue', needs: ['decarbonisation'] }],
  [/^ERASMUS-/, { name: 'Erasmus+', sheet: null, needs: [] }],
];

/** Code of Horizon Europe in the portal's nomenclature. */
const HORIZON_CODE = '43108390';

/** The programme of a topic; null where its identifier does not tell, or its code contradicts it. */
export function programmeOf(identifier: string, codes: readonly string[]): Programme | null {
  const upper = identifier.toUpperCase();
  const found = PROGRAMMES.find(([shape]) => shape.test(upper))?.[1] ?? null;
  if (found?.name !== HORIZON.name || codes.length === 0 || codes.includes(HORIZON_CODE)) return found;
  return null;
}
