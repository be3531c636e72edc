/**
 * What is on the screen already. The same message may come as the answer to a request, as a live event and in the
 * history, and the last two need not carry the id it was shown under.
 */
export class Transcript {
  #ids = new Set();
  #shownHere = [];

  /** Notes what this window said or was answered. */
  note(role, id, text) {
    this.#ids.add(`${role} ${id}`);
    this.#shownHere.push({ role, id, text });
  }

  knows(role, id) {
    return this.#ids.has(`${role} ${id}`);
  }

  /** Whether a message heard from the server still has to be shown; asked once per message heard. */
  isNew({ role, message_id: id, text }) {
    const known = this.knows(role, id);
    this.#ids.add(`${role} ${id}`);
    const echo = this.#shownHere.findIndex((shown) => shown.role === role && (known ? shown.id === id : shown.text === text));
    if (echo >= 0) this.#shownHere.splice(echo, 1);
    return !known && echo < 0;
  }
}
