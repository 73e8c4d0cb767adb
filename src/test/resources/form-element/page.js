// A made-up evening: what the address asks for is put into the sitting, and a keeper that only listens takes the entries.
import '/scripts/form/form.js';

class Listening extends EventTarget {
  entries = [];
  network = 'on';
  state = { waiting: 0, recovered: 0, savedAt: null, online: true, refused: [] };
  #versions = {};

  async keep(entry) {
    this.entries.push(structuredClone(entry));
    if (this.network === 'broken') {
      throw new Error('no room');
    }
    if (this.network === 'off') {
      this.say({ waiting: this.state.waiting + 1, online: false });
      return true;
    }
    if (this.network === 'silent') {
      this.say({ waiting: this.state.waiting + 1 });
      return true;
    }
    setTimeout(() => this.#answer(entry), 20);
    return true;
  }

  say(state) {
    Object.assign(this.state, state);
    this.dispatchEvent(new CustomEvent('state', { detail: { ...this.state } }));
  }

  #answer({ kind, form, field }) {
    const at = `${form} ${field}`;
    this.#versions[at] = (this.#versions[at] ?? 0) + 1;
    const detail = { kind, form, field: field ?? null, version: this.#versions[at], reason: null,
      status: 'kept', ...this.answers };
    this.dispatchEvent(new CustomEvent('result', { detail }));
    this.say({ savedAt: new Date('2026-11-26T18:41:07Z'), waiting: 0, online: true });
  }
}

const asked = new URLSearchParams(location.search);
const [sitting, words] = await Promise.all(['sitting.json', '/words.json'].map(async path => (await fetch(path)).json()));
const only = asked.get('forms')?.split(',');
Object.assign(sitting, { words }, Object.fromEntries(['mode', 'layout', 'language', 'dir'].filter(key => asked.has(key))
  .map(key => [key, asked.get(key)])));
sitting.forms = sitting.forms.filter(({ form }) => !only || only.includes(form));
if (asked.has('visits')) {
  const visits = await (await fetch('visits.json')).json();
  sitting.forms.forEach(form => form.questions.splice(0, form.questions.length,
    ...form.questions.map(question => (question.id === visits.id ? visits : question))));
}
if (asked.has('languages')) {
  sitting.languages = [{ code: 'en', name: 'English' }, { code: 'ar', name: 'العربية' }];
}
if (asked.get('dir') === 'rtl') {
  Object.assign(sitting, await (await fetch('arabic.json')).json().then(other => inOtherWords(sitting, other)));
}

window.heard = [];
['mafs-handed-in', 'mafs-finished', 'mafs-leave', 'mafs-language'].forEach(name => document.addEventListener(name,
  event => window.heard.push({ name, ...event.detail })));
window.keeper = new Listening();
window.element = document.querySelector('mafs-form');
window.sitting = sitting;
window.inArabic = async () => inOtherWords(sitting, await (await fetch('arabic.json')).json());
element.keeper = window.keeper;
element.sitting = sitting;

function inOtherWords(whole, { words: spoken, texts }) {
  const said = text => texts[text] ?? text;
  return {
    ...whole, language: 'ar', dir: 'rtl', words: { ...whole.words, ...spoken },
    forms: whole.forms.map(form => ({
      ...form, title: said(form.title), intro: said(form.intro),
      questions: form.questions.map(question => ({
        ...question, text: said(question.text), low: said(question.low), high: said(question.high),
      })),
    })),
  };
}
