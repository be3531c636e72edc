/** The session of this visitor at one server under one key, kept over page loads where the browser allows it. */
export class Memory {
  #entry;
  #session = null;

  constructor(base, key) {
    this.#entry = `parley:${base}:${key ?? ""}`;
    this.#session = this.#stored((storage) => storage.getItem(this.#entry));
  }

  get session() {
    return this.#session;
  }

  set session(id) {
    this.#session = id;
    this.#stored((storage) => (id ? storage.setItem(this.#entry, id) : storage.removeItem(this.#entry)));
  }

  #stored(use) {
    try {
      return use(localStorage);
    } catch {
      return null;
    }
  }
}
