import { atomOf, type AtomFeed } from './atom';

const FEED: AtomFeed = {
  id: '5b0c8a5e-6f0c-4c59-9d0a-2f6f3f6f7a41',
  title: 'Ce qui a changé',
  updated: '2026-11-28T10:00:00.000Z',
  origin: 'https://levier.example',
  self: '/changements.atom',
  page: '/changements',
  author: 'Levier',
  entries: [
    {
      id: '0b9c8a5e-6f0c-4c59-9d0a-2f6f3f6f7a42',
      title: 'Nouvelle aide : <b>R&D</b> "neuve"\u0007',
      updated: '2026-11-28T10:00:00.000Z',
      path: '/aides/a?x="1"&y=2',
      category: 'Nouvelle aide',
      text: 'a ]]> b',
    },
  ],
};

describe('an Atom document', () => {
  const document = atomOf(FEED);

  it('says who it is, where it stands and when it was last changed', () => {
    expect(document).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="fr">/,
    );
    expect(document).toContain('<id>urn:uuid:5b0c8a5e-6f0c-4c59-9d0a-2f6f3f6f7a41</id>');
    expect(document).toContain('<updated>2026-11-28T10:00:00.000Z</updated>');
    expect(document).toMatch(
      /<link rel="self" type="application\/atom\+xml" href="https:\/\/levier.example\/changements.atom"\s*\/>/,
    );
  });

  it('leads to the pages that show the same, and names entries, kinds and author', () => {
    expect(document).toMatch(
      /<link rel="alternate" type="text\/html" href="https:\/\/levier.example\/changements"\s*\/>/,
    );
    expect(document).toContain('<id>urn:uuid:0b9c8a5e-6f0c-4c59-9d0a-2f6f3f6f7a42</id>');
    expect(document).toContain('<category term="Nouvelle aide"');
    expect(document).toContain('<author><name>Levier</name></author>');
  });

  it('keeps characters outside the basic plane, and drops their halves', () => {
    expect(atomOf({ ...FEED, title: 'a\u{1F3ED}b\uD83Cc\uDFEDd' })).toContain('<title>a\u{1F3ED}bcd</title>');
  });

  it('escapes what it is given, and drops what no XML may hold', () => {
    expect(document).toContain('<title>Nouvelle aide : &lt;b>R&amp;D&lt;/b> &quot;neuve&quot;</title>');
    expect(document).toContain('href="https://levier.example/aides/a?x=&quot;1&quot;&amp;y=2"');
    expect(document).toContain('<content type="text">a ]]&gt; b</content>');
  });
});
