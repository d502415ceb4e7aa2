/**
 * Suggestions under a text field while typing (ARIA combobox). Without this script the field stays plain text, read by
 * the server when the form is sent.
 */
const DELAY = 150;
const SHORTEST = 2;

/** What an answer of the API becomes: a text for the field, a detail beside it, and hidden values. */
const READERS = {
  ville: ({ code, label, postcodes, formerName }) => {
    const name = label.replace(/ \([^)]*\)$/, '');
    return {
      text: [postcodes[0], name].filter(Boolean).join(' '),
      detail: [label.slice(name.length).trim(), formerName ? `anciennement ${formerName}` : '']
        .filter(Boolean)
        .join(' '),
      hidden: { commune: code.replace(/^COM-/, '') },
      territory: code,
    };
  },
  activite: (hit) => ({ text: `${hit.code} ${hit.label}`, detail: '', hidden: {} }),
};

function setHidden(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
}

/** Says at once in which Territoire d'industrie a chosen town lies. */
async function tellTerritory(code, place) {
  place.textContent = '';
  try {
    const answer = await fetch(`/api/v1/territories/${encodeURIComponent(code)}`, {
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) return;
    const { holders } = await answer.json();
    place.textContent =
      holders.find((holder) => holder.code.startsWith('TI2-'))?.label ?? "Hors Territoire d'industrie";
  } catch {
    place.textContent = '';
  }
}

function enhance(input) {
  const read = READERS[input.name];
  if (!read || !input.form) return;
  const list = document.createElement('ul');
  list.id = `suggestions-${input.name}`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  const told = document.createElement('p');
  told.className = 'hint';
  told.ariaLive = 'polite';
  input.after(list, told);
  input.role = 'combobox';
  input.ariaExpanded = 'false';
  input.ariaAutoComplete = 'list';
  input.setAttribute('aria-controls', list.id);

  let choices = [];
  let active = -1;
  let timer = 0;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.ariaExpanded = 'false';
    input.removeAttribute('aria-activedescendant');
  };

  const choose = (index) => {
    const choice = choices[index];
    if (!choice) return;
    input.value = choice.text;
    setHidden(input.form, choice.hidden);
    if (choice.territory) void tellTerritory(choice.territory, told);
    close();
  };

  const mark = (index) => {
    active = (index + choices.length) % choices.length;
    [...list.children].forEach((item, position) => {
      item.ariaSelected = String(position === active);
    });
    input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  };

  const show = () => {
    list.replaceChildren(
      ...choices.map(({ text, detail }, index) => {
        const item = document.createElement('li');
        item.id = `${list.id}-${index}`;
        item.role = 'option';
        item.ariaSelected = 'false';
        item.append(text);
        if (detail) {
          const note = document.createElement('span');
          note.className = 'note';
          note.append(detail);
          item.append(note);
        }
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          choose(index);
        });
        return item;
      }),
    );
    list.hidden = choices.length === 0;
    input.ariaExpanded = String(choices.length > 0);
    active = -1;
  };

  const ask = async () => {
    const text = input.value.trim();
    const turn = ++asked;
    if (text.length < SHORTEST) return close();
    const address = new URL(input.dataset.suggest, location.href);
    address.searchParams.set('q', text);
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' } });
      if (!answer.ok || turn !== asked) return;
      const body = await answer.json();
      choices = (Array.isArray(body) ? body : (body.items ?? [])).slice(0, 8).map(read);
      if (document.activeElement === input) show();
    } catch {
      close();
    }
  };

  input.addEventListener('input', () => {
    if (input.name === 'ville') setHidden(input.form, { commune: '' });
    told.textContent = '';
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(active + 1);
    else if (event.key === 'ArrowUp') mark(active < 0 ? choices.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else return;
    event.preventDefault();
  });
}

for (const input of document.querySelectorAll('input[data-suggest]')) enhance(input);

/** A refused form opens on its summary of errors. */
document.getElementById('erreurs')?.focus();
