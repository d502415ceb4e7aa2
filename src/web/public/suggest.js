/**
 * Suggestions under a text field while typing (ARIA combobox). Without this script the field stays plain text, read by
 * the server when the form is sent.
 */
const DELAY = 150;
const SHORTEST = 2;
/** Beyond it the API refuses, and no name is so long. */
const LONGEST = 100;
const MOST = 8;

/** What an answer of the API becomes: a text for the field, a detail under it, and what the form must remember. */
const READERS = {
  ville: ({ code, label, postcodes, formerName }) => ({
    text: [postcodes[0], label.replace(/ \([^)]*\)$/, '')].filter(Boolean).join(' '),
    detail: formerName ? `anciennement ${formerName}` : '',
    commune: code.replace(/^COM-/, ''),
    territory: code,
  }),
  activite: ({ code, label }) => ({ text: `${code} ${label}`, detail: '' }),
};

async function ask(address) {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

/** In which Territoire d'industrie a town lies, in words. */
async function territoryOf(code) {
  const answer = await ask(`/api/v1/territories/${encodeURIComponent(code)}`);
  if (answer === null) return '';
  return answer.holders.find((holder) => holder.code.startsWith('TI2-'))?.label ?? "Hors Territoire d'industrie";
}

class Suggestions {
  choices = [];
  active = -1;
  timer = 0;
  turn = 0;

  constructor(input) {
    this.input = input;
    this.commune = input.name === 'ville' ? input.form.elements.namedItem('commune') : null;
    this.list = Object.assign(document.createElement('ul'), {
      id: `suggestions-${input.name}`,
      className: 'suggestions',
      role: 'listbox',
      ariaLabel: 'Suggestions',
      hidden: true,
    });
    this.told = Object.assign(document.createElement('p'), { className: 'hint told', ariaLive: 'polite' });
    input.after(this.list, this.told);
    Object.assign(input, { role: 'combobox', ariaExpanded: 'false', ariaAutoComplete: 'list' });
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('input', () => this.onInput());
    input.addEventListener('blur', () => this.close());
    input.addEventListener('keydown', (event) => this.onKey(event));
  }

  onInput() {
    if (this.commune) this.commune.value = '';
    this.told.textContent = '';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.search().catch(() => this.close()), DELAY);
  }

  async search() {
    const text = this.input.value.trim();
    this.turn += 1;
    const turn = this.turn;
    if (text.length < SHORTEST || text.length > LONGEST) return this.close();
    const address = new URL(this.input.dataset.suggest, location.href);
    address.searchParams.set('q', text);
    const answer = await ask(address);
    if (answer === null || turn !== this.turn || document.activeElement !== this.input) return;
    this.choices = answer.items.slice(0, MOST).map(READERS[this.input.name]);
    this.show();
  }

  show() {
    this.list.replaceChildren(...this.choices.map((choice, index) => this.option(choice, index)));
    this.list.hidden = this.choices.length === 0;
    this.input.ariaExpanded = String(this.choices.length > 0);
    this.active = -1;
  }

  option({ text, detail }, index) {
    const item = Object.assign(document.createElement('li'), {
      id: `${this.list.id}-${index}`,
      role: 'option',
      ariaSelected: 'false',
    });
    item.append(text);
    if (detail) item.append(Object.assign(document.createElement('span'), { className: 'note', textContent: detail }));
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.choose(index);
    });
    return item;
  }

  mark(index) {
    this.active = (index + this.choices.length) % this.choices.length;
    [...this.list.children].forEach((item, position) => {
      item.ariaSelected = String(position === this.active);
    });
    this.input.setAttribute('aria-activedescendant', `${this.list.id}-${this.active}`);
  }

  choose(index) {
    const { text, commune, territory } = this.choices[index];
    this.input.value = text;
    if (this.commune) this.commune.value = commune;
    this.close();
    if (!territory) return;
    territoryOf(territory).then(
      (words) => (this.told.textContent = words),
      () => undefined,
    );
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.input.ariaExpanded = 'false';
    this.input.removeAttribute('aria-activedescendant');
  }

  onKey(event) {
    if (this.list.hidden) return;
    if (event.key === 'ArrowDown') this.mark(this.active + 1);
    else if (event.key === 'ArrowUp') this.mark(this.active < 0 ? this.choices.length - 1 : this.active - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.active >= 0) this.choose(this.active);
    else return;
    event.preventDefault();
  }
}

for (const input of document.querySelectorAll('input[data-suggest]')) {
  if (input.form && input.name in READERS) new Suggestions(input);
}

/** On a phone the answer comes first: the questions fold, one touch away. */
if (matchMedia('(max-width: 40rem)').matches) document.getElementById('questions')?.removeAttribute('open');

/** A refused form opens on its summary of errors. */
document.getElementById('erreurs')?.focus();
