/** The metadata of a record, by the names of its fields: each value is a list of texts. */
export type TopicMetadata = Readonly<Record<string, readonly string[]>>;

export interface TopicRecord {
  readonly reference?: string;
  readonly url?: string;
  readonly metadata: TopicMetadata;
}

/** A record of the search of the EU Funding & Tenders portal; give what the test is about. */
export function aTopicRecord(given: TopicMetadata = {}, outer: Omit<TopicRecord, 'metadata'> = {}): TopicRecord {
  return {
    ...outer,
    metadata: {
      identifier: ['EXAMPLE-2027-MACHINES-01'],
      title: ['Clean machines for industry'],
      type: ['1'],
      language: ['en'],
      status: ['31094502'],
      programmePeriod: ['2021 - 2027'],
      startDate: ['2026-11-06T00:00:00.000+0000'],
      deadlineDate: ['2027-03-25T00:00:00.000+0000'],
      callIdentifier: ['EXAMPLE-2027-MACHINES'],
      descriptionByte: ['<p>Machines that use less energy.</p>'],
      ...given,
    },
  };
}

/** What one action of a call may give, as the portal writes it: JSON in a text. */
export function budgetOf(actions: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [JSON.stringify({ budgetYearsColumns: ['2027'], budgetTopicActionMap: { '1': actions } })];
}

/** An answer of the search, on one line as it is sent. */
export function topicsJson(records: readonly TopicRecord[]): string {
  return JSON.stringify({ totalResults: records.length, results: records });
}
