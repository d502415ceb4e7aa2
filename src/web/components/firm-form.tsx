import type { VNode } from 'preact';

import {
  isOnForm,
  LEGAL_FORM_CHOICES,
  NOT_KNOWN_CHOICE,
  OWNERSHIP_CHOICES,
  STAGE_CHOICES,
  YES_NO_CHOICES,
  type Choice,
  type FormError,
} from '../forms/fields';
import { firmFields, NOT_KNOWN, shownValue, valueOf, valuesOf, without, type KeptFields } from '../forms/query';
import { ChoiceField, HiddenFields, SelectField, TextArea, TextField } from './fields';

export interface FirmFormProps {
  readonly kept: KeptFields;
  readonly errors: readonly FormError[];
  readonly needFamilies: readonly Choice[];
}

const MAIN_FIELDS = ['ville', 'commune', 'activite', 'metier', 'effectif', 'projet', 'besoin', 'ca', 'montant'];
export const REFINE_FIELDS = [
  'siret',
  'bilan',
  'creation',
  'autonome',
  'public',
  'effectifgroupe',
  'cagroupe',
  'bilangroupe',
  'travaux',
  'difficulte',
  'ajour',
  'minimis',
  'emplois',
  'forme',
  'stade',
  'qpv',
];

function isOpen(names: readonly string[], { kept, errors }: Pick<FirmFormProps, 'kept' | 'errors'>): boolean {
  return names.some((name) => valueOf(kept, name) !== '') || errors.some(({ field }) => names.includes(field));
}

export function TurnoverField({ kept, errors }: Pick<FirmFormProps, 'kept' | 'errors'>): VNode {
  return (
    <TextField
      name="ca"
      value={shownValue(kept, 'ca')}
      errors={errors}
      label="Chiffre d'affaires annuel"
      hint="par exemple 6 M€ ; vide si vous hésitez"
    />
  );
}

const GROUP_FIELDS = ['effectifgroupe', 'cagroupe', 'bilangroupe'];

/** Asked of a firm that is not autonomous, or that spoke of its group. */
function GroupFields({ kept, errors }: Pick<FirmFormProps, 'kept' | 'errors'>): VNode | null {
  const isLinked = !['', 'oui', NOT_KNOWN].includes(valueOf(kept, 'autonome'));
  if (!isLinked && !isOpen(GROUP_FIELDS, { kept, errors })) return null;
  const text = (name: string) => ({ name, value: shownValue(kept, name), errors });
  return (
    <>
      <TextField
        {...text('effectifgroupe')}
        label="Effectif du reste du groupe"
        hint="les autres entreprises, sans la vôtre"
        inputMode="numeric"
      />
      <TextField {...text('cagroupe')} label="Chiffre d'affaires du reste du groupe" hint="par exemple 6 M€" />
      <TextField {...text('bilangroupe')} label="Total du bilan du reste du groupe" hint="par exemple 4,1 M€" />
    </>
  );
}

/** All that can sharpen the answer; each may stay empty. */
export function RefineFields({ kept, errors }: Pick<FirmFormProps, 'kept' | 'errors'>): VNode {
  const text = (name: string) => ({ name, value: shownValue(kept, name), errors });
  const yesNo = (name: string) => ({ name, values: valuesOf(kept, name), errors, choices: YES_NO_CHOICES });
  return (
    <div class="refine-fields">
      <TextField
        {...text('siret')}
        label="SIRET du site"
        hint="14 chiffres ; nous vérifions sa clé, rien de plus"
        inputMode="numeric"
      />
      <TextField {...text('bilan')} label="Total du bilan" hint="par exemple 4,1 M€" />
      <TextField {...text('creation')} label="Date de création" hint="par exemple 01/04/2011" />
      <SelectField {...text('forme')} label="Forme juridique" choices={LEGAL_FORM_CHOICES} empty="Je ne sais pas" />
      <SelectField {...text('stade')} label="Stade de l'entreprise" choices={STAGE_CHOICES} empty="Non précisé" />
      <TextField {...text('emplois')} label="Emplois créés par le projet" hint="un nombre" inputMode="numeric" />
      <TextField
        {...text('minimis')}
        label="Aides « de minimis » reçues sur trois ans"
        hint="petites aides plafonnées par l'Europe, en euros"
      />
      <ChoiceField
        {...yesNo('autonome')}
        choices={[...OWNERSHIP_CHOICES, NOT_KNOWN_CHOICE]}
        label="Entreprise autonome ?"
        hint="aucun groupe n'en détient 25 % ou plus"
      />
      <GroupFields kept={kept} errors={errors} />
      <ChoiceField
        {...yesNo('public')}
        label="Capital public de 25 % ou plus ?"
        hint="État, collectivité, établissement public"
      />
      <ChoiceField
        {...yesNo('travaux')}
        label="Projet déjà engagé ?"
        hint="devis signé, commande passée ou travaux commencés"
      />
      <ChoiceField
        {...yesNo('difficulte')}
        label="En difficulté financière ?"
        hint="procédure collective, ou plus de la moitié du capital perdue"
      />
      <ChoiceField {...yesNo('ajour')} label="À jour des impôts et cotisations ?" />
      <ChoiceField {...yesNo('qpv')} label="Site en quartier prioritaire (QPV) ?" />
    </div>
  );
}

function NeedFields({ kept, errors, needFamilies }: FirmFormProps) {
  return (
    <details class="fold" open={isOpen(['besoin'], { kept, errors })}>
      <summary>Ou cochez vos besoins</summary>
      <ChoiceField
        name="besoin"
        label="Vos besoins"
        choices={needFamilies}
        values={valuesOf(kept, 'besoin')}
        errors={errors}
        several
      />
    </details>
  );
}

/** Six questions at most in sight; only the place is needed. */
export function FirmForm(props: FirmFormProps): VNode {
  const { kept, errors } = props;
  const text = (name: string) => ({ name, value: shownValue(kept, name), errors });
  const dropped = errors.map(({ field }) => field).filter((field) => !isOnForm(field));
  return (
    <form class="firm-form" action="/resultats" method="get" noValidate>
      <TextField
        {...text('ville')}
        label="Où est le site ?"
        hint="ville ou code postal"
        required
        suggest="/api/v1/territories/search?kinds=COM"
      />
      <input type="hidden" name="commune" value={valueOf(kept, 'commune')} />
      <div class="pair">
        <TextField
          {...text('activite')}
          label="Votre métier"
          hint="en mots simples, ou un code NAF"
          suggest="/api/v1/naf/search"
        />
        <TextField {...text('effectif')} label="Effectif" hint="34, ou 20-49 ; vide si vous hésitez" />
      </div>
      {valuesOf(kept, 'activite')
        .slice(1)
        .map((value) => (
          <label key={value} class="chip">
            <input type="checkbox" name="activite" value={value} checked />
            <span>{value}</span>
          </label>
        ))}
      <TextArea
        {...text('projet')}
        label="Que voulez-vous faire ?"
        hint="par exemple : remplacer un four à gaz et former deux opérateurs"
        rows={2}
      />
      <NeedFields {...props} />
      <div class="pair pair-even">
        <TurnoverField kept={kept} errors={errors} />
        <TextField {...text('montant')} label="Montant du projet" hint="par exemple 350 000, 350 k€ ou 1,2 M€" />
      </div>
      <details class="fold" open={isOpen(REFINE_FIELDS, props)}>
        <summary>Préciser (facultatif)</summary>
        <RefineFields kept={kept} errors={errors} />
      </details>
      <HiddenFields kept={without(firmFields(kept), ...MAIN_FIELDS, ...REFINE_FIELDS, ...dropped)} />
      <button type="submit" class="button">
        Trouver les aides
      </button>
    </form>
  );
}
