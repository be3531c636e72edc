import { appointmentCard, handoffCard, sourcesCard } from "./cards.js";
import { element, icon, unseen, withLinks } from "./elements.js";
import { aroundList, listCard } from "./list.js";
import { cartCard, orderCard } from "./trade.js";

const typingLasts = 6_000;
const atTheEnd = 80;

/** The messages on the screen, oldest first. */
export class MessageLog {
  #language;
  #say;
  #draft = null;
  #typing = null;
  #offers = null;
  #stands = {};

  /** `say` sends a suggested text and tells whether it was taken. */
  constructor(language, say) {
    this.#say = say;
    this.node = element("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.latest = element("button", { class: "latest", type: "button", hidden: true, click: () => this.#goToLatest() }, icon("down"));
    this.node.addEventListener("scroll", () => this.#offerLatest());
    new ResizeObserver(() => this.#offerLatest()).observe(this.node);
    this.speak(language);
  }

  speak(language) {
    this.#language = language;
    this.node.setAttribute("aria-label", language.text("conversation"));
    this.latest.setAttribute("aria-label", language.text("latest"));
  }

  /** The empty state: a greeting and some things worth asking. */
  welcome(suggestions) {
    const language = this.#language;
    this.node.replaceChildren(
      element(
        "div",
        { class: "welcome" },
        element("span", { class: "emblem" }, icon("spark")),
        element("h3", {}, language.text("welcome")),
        element("p", {}, language.text("invite")),
        this.#choices("suggestions", language.text("suggested"), suggestions),
      ),
    );
  }

  get empty() {
    return !this.node.querySelector(".message");
  }

  said(text) {
    this.#offers?.remove();
    this.#append("customer", [this.#bubble(text)]);
  }

  showLatest() {
    this.node.scrollTop = this.empty ? 0 : this.node.scrollHeight;
  }

  /** What the assistant has written so far; with nothing yet, that it is writing. */
  writing(text) {
    this.node.setAttribute("aria-busy", "true");
    this.#draft ??= this.#append("assistant", []);
    this.#draft.replaceChildren(text ? element("div", { class: "bubble" }, text) : this.#dots());
    this.#keepEnd(this.#draft);
  }

  replied({ message, language, sources, list, cart, order, appointment, handoff, quick_replies: answers }) {
    const words = this.#language;
    const { before, more, after } = aroundList(message?.trim() ?? "", list, words);
    const parts = [
      before && this.#bubble(before),
      listCard(list, more, words),
      after && this.#bubble(after),
      this.#news("cart", JSON.stringify(cart)) && cartCard(cart, words),
      this.#news("order", JSON.stringify(order)) && orderCard(order, words),
      this.#news("appointment", JSON.stringify(appointment)) && appointmentCard(appointment, words),
      this.#news("handoff", handoff?.state) && handoffCard(handoff, words),
      sourcesCard(sources, list, words),
    ].filter(Boolean);
    this.#dropDraft();
    if (parts.length) this.#append("assistant", parts, language);
    if (answers?.length) {
      this.#offers = this.#choices("quick-replies", words.text("answers"), answers);
      this.node.append(this.#offers);
      this.#keepEnd(this.#offers.previousElementSibling);
    }
  }

  failed(problem, retry) {
    this.#dropDraft();
    const button = element("button", { type: "button", class: "retry" }, this.#language.text("retry"));
    const notice = element("div", { class: "failure" }, icon("alert"), element("p", {}, this.#reason(problem)), button);
    button.addEventListener("click", () => retry() && notice.remove());
    if (problem.status === 413) button.remove();
    if (problem.retryAfter) {
      button.disabled = true;
      setTimeout(() => (button.disabled = false), problem.retryAfter * 1000);
    }
    this.node.append(notice);
    this.#keepEnd(notice);
  }

  /** A message from the history, from another window or from a human agent. */
  heard({ role, text, language }) {
    this.#typing?.remove();
    if (text?.trim()) this.#append(role, [this.#bubble(text)], language);
  }

  /** That somebody else is writing; it wears off by itself. */
  typing(role) {
    if (role === "customer" || this.#draft) return;
    this.#typing?.remove();
    const bubble = this.#append(role, [this.#dots()]);
    this.#typing = bubble;
    setTimeout(() => bubble.remove(), typingLasts);
  }

  // What stands as it stood needs no second card.
  #news(kind, stand) {
    const before = this.#stands[kind];
    this.#stands[kind] = stand;
    return stand !== before;
  }

  #goToLatest() {
    this.showLatest();
    this.node.focus();
  }

  #append(role, parts, language) {
    this.node.querySelector(".welcome")?.remove();
    const words = this.#language;
    const speaker = { customer: words.text("you"), agent: words.text("agent") }[role] ?? words.text("name");
    const label = role === "agent" ? element("span", { class: "label" }, speaker) : unseen(`${speaker}: `);
    const message = element("div", { class: `message ${role}`, lang: language }, label, ...parts);
    this.node.append(message);
    this.#keepEnd(message, role === "customer");
    return message;
  }

  #bubble(text) {
    return element("div", { class: "bubble" }, ...withLinks(text));
  }

  #dots() {
    return element("div", { class: "bubble dots" }, unseen(this.#language.text("typing")), ...[1, 2, 3].map(() => element("i")));
  }

  #choices(kind, label, texts) {
    const group = element("div", { class: kind, role: "group", "aria-label": label });
    group.append(...texts.map((text) => element("button", { type: "button", click: () => this.#say(text) }, text)));
    return group;
  }

  #reason({ status, retryAfter }) {
    if (status === 429) return this.#language.text("too_many", { wait: this.#language.wait(retryAfter ?? 60) });
    return this.#language.text(status === 413 ? "too_long" : "failed");
  }

  #dropDraft() {
    this.#draft?.remove();
    this.#draft = null;
    this.node.removeAttribute("aria-busy");
  }

  // A reply longer than the screen is shown from its beginning.
  #keepEnd(message, always = false) {
    if (always || this.#nearEnd(message)) this.node.scrollTop = message.offsetTop - this.node.offsetTop - 16;
    this.#offerLatest();
  }

  #nearEnd(message) {
    return message.offsetTop - this.node.offsetTop - this.node.scrollTop < this.node.clientHeight + atTheEnd;
  }

  #offerLatest() {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    this.latest.hidden = this.empty || scrollHeight - scrollTop - clientHeight < atTheEnd;
  }
}
