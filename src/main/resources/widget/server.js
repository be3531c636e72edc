import { serverSentEvents } from "./events.js";

const longestTurn = 60_000;

/** Why the server did not answer: the status it gave (0 when it was not reached) and when to come back. */
export class Problem extends Error {
  constructor(status, { detail, title, retry_after: seconds } = {}, header = null) {
    super(detail ?? title ?? `status ${status}`);
    this.status = status;
    this.retryAfter = secondsUntil(header) ?? seconds ?? null;
  }

  /** Asking again would be answered the same way. */
  get permanent() {
    return this.status >= 400 && this.status < 500 && ![408, 425, 429].includes(this.status);
  }
}

/** The chat interface of one Parley server. */
export class ChatServer {
  #base;
  #key;

  constructor(base, key) {
    this.#base = base;
    this.#key = key;
  }

  /** The reply to one message, its text handed on while it is written. A resend of the same message id is harmless. */
  async reply(message, onText) {
    try {
      return await this.#streamed(message, onText);
    } catch (problem) {
      const unavailable = problem.status === 0 || [404, 405, 406, 501].includes(problem.status);
      if (!unavailable) throw problem;
      const response = await this.#fetch("chat", this.#post(message));
      return response.json();
    }
  }

  /** Everything said in the session; nothing when the server does not know it. */
  async history(session) {
    const path = `chat/${encodeURIComponent(session)}/history?limit=100`;
    const items = [];
    try {
      for (let cursor = ""; cursor != null; ) {
        const next = cursor && `&cursor=${encodeURIComponent(cursor)}`;
        const response = await this.#fetch(path + next, { headers: this.#headers() });
        const page = await response.json();
        items.push(...page.items);
        cursor = page.next_cursor;
      }
      return items;
    } catch (problem) {
      if (problem.status === 404) return null;
      throw problem;
    }
  }

  /** Hands on what others say in the session until the connection ends. */
  async listen(session, signal, onEvent) {
    const headers = this.#headers({ Accept: "text/event-stream" });
    const response = await this.#fetch(`realtime/sse/chat/${encodeURIComponent(session)}`, { headers, signal });
    for await (const event of serverSentEvents(response.body)) onEvent(event.name, event.data);
  }

  async #streamed(message, onText) {
    const response = await this.#fetch("chat/stream", this.#post(message, "text/event-stream"));
    if (!response.headers.get("content-type")?.startsWith("text/event-stream")) throw new Problem(406);
    try {
      for await (const { name, data } of serverSentEvents(response.body)) {
        if (name === "delta") onText(data.text);
        if (name === "reset") onText(null);
        if (name === "done") return data;
        if (name === "error") throw new Problem(data.status ?? 500, data);
      }
    } catch (failure) {
      throw failure instanceof Problem ? failure : new Problem(0);
    }
    throw new Problem(0);
  }

  async #fetch(path, options) {
    let response;
    try {
      response = await fetch(new URL(`api/v1/${path}`, this.#base), { cache: "no-store", credentials: "omit", ...options });
    } catch {
      throw new Problem(0);
    }
    if (response.ok) return response;
    throw new Problem(response.status, await response.json().catch(() => ({})), response.headers.get("retry-after"));
  }

  #post(message, accept = "application/json") {
    const headers = this.#headers({ "Content-Type": "application/json", Accept: accept });
    return { method: "POST", headers, body: JSON.stringify(message), signal: AbortSignal.timeout(longestTurn) };
  }

  #headers(others = {}) {
    return this.#key ? { ...others, "X-Parley-Key": this.#key } : others;
  }
}

function secondsUntil(retryAfter) {
  if (!retryAfter) return null;
  const seconds = Number(retryAfter);
  if (!Number.isNaN(seconds)) return seconds;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(1, Math.ceil((date - Date.now()) / 1000));
}
