import type { Zoning, ZoningFact } from './facts';

export type ZoningDoubt = Extract<ZoningFact, { state: 'unknown' }>['because'];

const NAMES: Readonly<Record<Zoning, string>> = {
  AFR: "zone d'aide à finalité régionale (AFR)",
  FRR: 'zone France ruralités revitalisation (FRR)',
  QPV: 'quartier prioritaire de la ville (QPV)',
  BER: "bassin d'emploi à redynamiser (BER)",
  ACV: 'commune Action cœur de ville (ACV)',
  PVD: 'commune Petites villes de demain (PVD)',
  FTJ: 'territoire du Fonds pour une transition juste (FTJ)',
  ZFANG: "zone franche d'activité nouvelle génération (ZFANG)",
  OUTERMOST: 'région ultrapériphérique',
  MOUNTAIN: 'massif de montagne',
};

const DOUBTS: Readonly<Record<ZoningDoubt, string>> = {
  place: 'indiquer la commune du projet',
  address: "l'adresse exacte décide, à vérifier sur la carte officielle",
  'map-missing': 'carte officielle absente de nos données, à vérifier auprès de la préfecture ou de la région',
  'to-confirm': 'nos données ne sont pas certaines, à confirmer auprès de la préfecture ou du financeur',
};

/** Class `in` says no more than the zoning itself. */
export function zoneInWords(zoning: Zoning, zoneClass?: string | null): string {
  if (zoneClass === undefined || zoneClass === null || zoneClass === 'in') return NAMES[zoning];
  return `${NAMES[zoning]}, classe ${zoneClass.replace(/^[a-z]+_/, '')}`;
}

/** What is missing, and who or what settles it. */
export function zoningDoubt(because: ZoningDoubt): string {
  return DOUBTS[because];
}
