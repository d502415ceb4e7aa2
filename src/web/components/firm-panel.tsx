import type { VNode } from 'preact';

import type { FirmView } from '../view-models/firm';

/** The firm as it was understood, each line with its way to change it. */
export function FirmPanel({ firm }: { readonly firm: FirmView }): VNode {
  return (
    <section class="firm" aria-labelledby="entreprise">
      <h2 id="entreprise">Votre entreprise, telle que comprise</h2>
      <dl>
        {firm.lines.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>
              {line.values.map((value) => (
                <span key={value} class="value">
                  {value}
                </span>
              ))}
              {line.note === null ? null : <span class="note">{line.note}</span>}
              <a class="edit" href={line.href} aria-label={line.action}>
                modifier
              </a>
            </dd>
          </div>
        ))}
        <div>
          <dt>Territoire d'industrie</dt>
          <dd>
            {firm.territoireIndustrie === null ? (
              'aucun'
            ) : (
              <a href={firm.territoireIndustrie.href}>{firm.territoireIndustrie.name}</a>
            )}
          </dd>
        </div>
      </dl>
      <Zonings firm={firm} />
    </section>
  );
}

function Zonings({ firm }: { readonly firm: FirmView }) {
  const favourable = firm.zonings.filter(({ value, known }) => known && value !== 'non');
  const unknown = firm.zonings.filter(({ known }) => !known);
  const outside = firm.zonings.filter(({ value, known }) => known && value === 'non');
  return (
    <>
      <h3>Zonages du site</h3>
      <ul class="zonings">
        {[...favourable, ...unknown].map(({ name, plain, value }) => (
          <li key={name}>
            <strong>{name}</strong> : {value}
            <span class="note">{plain}</span>
          </li>
        ))}
      </ul>
      {outside.length > 0 ? <p class="note">Hors zone : {outside.map(({ name }) => name).join(', ')}.</p> : null}
    </>
  );
}
