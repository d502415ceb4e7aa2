/** An answer's record, by the names of its fields. */
export type AidRecord = Readonly<Record<string, unknown>>;

/** A record of Aides-territoires with all the fields of its interface; give what the test is about. */
export function anAidRecord(given: AidRecord = {}): AidRecord {
  return {
    id: 101,
    slug: 'aide-a-la-machine-exemple',
    url: '/aides/aide-a-la-machine-exemple/',
    name: 'Aide à la machine exemple',
    name_initial: null,
    short_title: null,
    financers: ['Conseil régional exemple'],
    financers_full: [{ id: 1, name: 'Conseil régional exemple', logo: null }],
    instructors: [],
    instructors_full: [],
    programs: [],
    description: '<p>Aide à l’achat de machines.</p>',
    eligibility: '<p>Le matériel est neuf.</p>',
    perimeter: 'Auvergne-Rhône-Alpes',
    perimeter_scale: 'Région',
    mobilization_steps: ['Réflexion / conception', 'Mise en œuvre / réalisation', 'Usage / valorisation'],
    origin_url: 'https://example.org/aide',
    categories: [],
    is_call_for_project: false,
    application_url: null,
    targeted_audiences: ['Entreprise privée'],
    aid_types: ['Subvention'],
    aid_types_full: [{ id: 8, name: 'Subvention', group: { id: 1, name: 'Aide financière' } }],
    is_charged: false,
    destinations: [],
    start_date: null,
    predeposit_date: null,
    submission_deadline: null,
    subvention_rate_lower_bound: null,
    subvention_rate_upper_bound: null,
    subvention_comment: null,
    loan_amount: null,
    recoverable_advance_amount: null,
    contact: null,
    recurrence: 'Permanente',
    project_examples: null,
    import_data_url: null,
    import_data_mention: null,
    import_share_licence: null,
    date_created: '2025-06-18T14:52:00+00:00',
    date_updated: '2026-09-01T07:41:07+00:00',
    project_references: [],
    european_aid: null,
    is_live: true,
    ...given,
  };
}

/** An answer of the interface, on one line as it is sent. */
export function aidsJson(records: readonly AidRecord[]): string {
  return JSON.stringify({ count: records.length, previous: null, next: null, results: records });
}
