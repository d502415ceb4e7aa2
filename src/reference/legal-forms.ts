export interface LegalForm {
  /** One, two or four digits. */
  readonly code: string;
  readonly parent: string | null;
  readonly label: string;
  readonly naturalPerson: boolean;
}

/** INSEE legal forms at their three levels. */
export class LegalForms {
  readonly codes: ReadonlySet<string>;
  private readonly byCode: ReadonlyMap<string, LegalForm>;

  constructor(forms: readonly LegalForm[]) {
    this.byCode = new Map(forms.map((form) => [form.code, form]));
    this.codes = new Set(this.byCode.keys());
  }

  exists(code: string): boolean {
    return this.byCode.has(code);
  }

  get(code: string): LegalForm | undefined {
    return this.byCode.get(code);
  }

  /** The code itself when it is unknown. */
  label(code: string): string {
    return this.byCode.get(code)?.label ?? code;
  }

  /** Widest level first, the code itself last; empty for an unknown code. */
  ancestors(code: string): readonly string[] {
    const form = this.byCode.get(code);
    if (form === undefined) return [];
    return [...(form.parent === null ? [] : this.ancestors(form.parent)), code];
  }
}
