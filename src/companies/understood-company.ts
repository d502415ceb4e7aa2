import type { NafPath, NumericFact } from '../engine';
import type { Site } from '../territories';
import type { CompanyProfile } from './profile';

export interface UnderstoodActivity {
  readonly code: string;
  readonly label: string;
  readonly role: 'main' | 'other';
  /** Candidate NAF rev. 2 paths: one when certain; several, or none, when a NAF 2025 code has no sure counterpart. */
  readonly paths: readonly NafPath[];
}

/** A profile once every code in it was found in the nomenclatures and the map. */
export interface UnderstoodCompany {
  readonly profile: CompanyProfile;
  readonly site: Site;
  readonly activities: readonly UnderstoodActivity[];
  readonly headcount: NumericFact;
  /** French sentences on what was understood otherwise than typed. */
  readonly notices: readonly string[];
}
