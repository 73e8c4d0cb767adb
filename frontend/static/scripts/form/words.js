// The words of the page, as they came with the sitting. The page holds none of its own.

export class Words {
  #words;
  #language;

  constructor(words, language) {
    this.#words = words ?? {};
    this.#language = language || 'en';
  }

  has(key) {
    return this.#words[key] !== undefined;
  }

  /** {0}, {1} … are filled with what follows. */
  say(key, ...values) {
    const words = this.#words[key] ?? key;
    return words.replace(/\{(\d)\}/g, (hole, number) => values[number] ?? hole);
  }

  /** The first of these that there are words for. */
  first(keys, ...values) {
    return this.say(keys.find(key => this.has(key)) ?? keys.at(-1), ...values);
  }

  /** Chooses between key.one, key.other and whatever else the language counts in. */
  count(key, number, ...values) {
    const exact = `${key}.${this.#rules().select(number)}`;
    return this.first([exact, `${key}.other`], this.number(number), ...values);
  }

  number(value) {
    return new Intl.NumberFormat(this.#known(), { useGrouping: false }).format(value);
  }

  time(at) {
    return new Intl.DateTimeFormat(this.#known(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  }

  /** A day at noon, by the clock of nowhere: a day has none. */
  day(at, how) {
    const known = this.#language === 'en' ? 'en-GB' : this.#known();
    return new Intl.DateTimeFormat(known, { ...how, timeZone: 'UTC' }).format(at);
  }

  #rules() {
    return new Intl.PluralRules(this.#known());
  }

  #known() {
    try {
      return Intl.getCanonicalLocales(this.#language);
    } catch {
      return 'en';
    }
  }
}
