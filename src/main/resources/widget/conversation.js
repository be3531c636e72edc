import { Transcript } from "./transcript.js";

const firstPause = 1_000;
const longestPause = 30_000;
const goodConnection = 10_000;

/**
 * One visitor's conversation: says things, hears replies and what others add, and keeps the session. It tells its view
 * `said`, `writing`, `replied`, `failed`, `heard`, `typing`, `forgotten` and `connected`.
 */
export class Conversation {
  #server;
  #memory;
  #view;
  #transcript = new Transcript();
  #asking = false;
  #waiting = [];
  #following = null;

  constructor(server, memory, view) {
    this.#server = server;
    this.#memory = memory;
    this.#view = view;
  }

  /** Sends a message, unless the last one is still being answered. */
  say(text) {
    if (this.#asking) return false;
    const id = newId();
    this.#transcript.note("customer", id, text);
    this.#view.said(text);
    this.#ask(text, id);
    return true;
  }

  /** Follows the remembered session; called again, it looks at once instead of waiting for the next attempt. */
  follow() {
    this.rest();
    if (!this.#memory.session) return;
    this.#following = new AbortController();
    this.#keepListening(this.#following.signal);
  }

  rest() {
    this.#following?.abort();
    this.#following = null;
  }

  async #ask(text, id) {
    this.#asking = true;
    this.#view.writing("");
    const page = location.origin + location.pathname;
    const message = { message: text, session_id: this.#memory.session, message_id: id, page_url: page };
    try {
      let written = "";
      const reply = await this.#server.reply(message, (part) =>
        this.#view.writing((written = part === null ? "" : written + part)),
      );
      // After a broken answer the reply may have come as a live event already.
      const heard = this.#transcript.knows("assistant", reply.message_id);
      if (!heard) this.#transcript.note("assistant", reply.message_id, reply.message);
      this.#view.replied(heard ? { ...reply, message: "" } : reply);
      this.#adopt(reply.session_id);
    } catch (problem) {
      this.#view.failed(problem, () => !this.#asking && (this.#ask(text, id), true));
    }
    this.#asking = false;
    this.#waiting.splice(0).forEach((act) => act());
  }

  #adopt(session) {
    if (session === this.#memory.session && this.#following) return;
    this.#memory.session = session;
    this.follow();
  }

  async #keepListening(signal) {
    for (let failures = 0; !signal.aborted; failures++) {
      const attempt = new AbortController();
      const either = AbortSignal.any([signal, attempt.signal]);
      const started = performance.now();
      let asked = 0;
      try {
        // Listening starts first: what is said meanwhile is heard twice rather than never.
        const listening = this.#server.listen(this.#memory.session, either, (name, data) => this.#hear(name, data));
        await Promise.all([this.#catchUp(signal), listening]);
      } catch (problem) {
        if (signal.aborted || problem.permanent) return;
        if (failures) this.#view.connected(false);
        asked = (problem.retryAfter ?? 0) * 1000;
      } finally {
        attempt.abort();
      }
      if (performance.now() - started > goodConnection) failures = 0;
      const backOff = Math.min(longestPause, firstPause * 2 ** failures) * (0.75 + Math.random() / 2);
      await pause(Math.max(asked, backOff), signal);
    }
  }

  async #catchUp(signal) {
    const session = this.#memory.session;
    const items = await this.#server.history(session);
    if (signal.aborted) return;
    this.#view.connected(true);
    this.#afterTurn(() => (items ? items.forEach((item) => this.#show(item)) : this.#forget(session)));
  }

  #hear(name, data) {
    if (name === "typing") this.#view.typing(data.role);
    if (name === "message") this.#afterTurn(() => this.#show(data));
  }

  #show(message) {
    if (this.#transcript.isNew(message)) this.#view.heard(message);
  }

  #forget(session) {
    if (session !== this.#memory.session) return;
    this.rest();
    this.#memory.session = null;
    this.#view.forgotten();
  }

  #afterTurn(act) {
    if (this.#asking) this.#waiting.push(act);
    else act();
  }
}

// crypto.randomUUID exists on secure pages only.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
