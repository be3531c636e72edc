import { Conversation } from "./conversation.js";
import { Language, speakable } from "./language.js";
import { MessageLog } from "./log.js";
import { Memory } from "./memory.js";
import { Panel } from "./panel.js";
import { ChatServer } from "./server.js";
import styles from "./widget.css" with { type: "css" };

const wholeScreen = matchMedia("(max-width: 480px), (max-height: 480px)");

/**
 * `<parley-chat>`: a conversation with the assistant, behind a launcher button or, with `mode="page"`, filling its place.
 * Attributes: `key` (publishable key), `lang`, `theme` (`light` or `dark`), `name` (who is speaking) and `suggestions`
 * (first questions, parted by `|`).
 */
export class ParleyChat extends HTMLElement {
  static observedAttributes = ["lang", "name", "suggestions", "open"];

  /** Where the server is and the key to use when the element names none; set by the script that brings the element. */
  static home = { base: document.baseURI, key: null };

  #language = new Language("en");
  #conversation;
  #panel;
  #log;
  #unread = 0;
  #withPerson = false;
  #whileThere = null;

  connectedCallback() {
    if (!this.#panel) this.#build();
    this.#whileThere = new AbortController();
    const { signal } = this.#whileThere;
    document.addEventListener("visibilitychange", () => this.#attend(), { signal });
    addEventListener("online", () => this.#attend(), { signal });
    addEventListener("offline", () => this.#lose(), { signal });
    visualViewport?.addEventListener("resize", () => this.#fit(), { signal });
    this.#attend();
  }

  disconnectedCallback() {
    this.#whileThere.abort();
    this.#conversation.rest();
  }

  attributeChangedCallback(name) {
    if (!this.#panel) return;
    if (name === "open") this.#showOpen();
    else this.#speak(name === "lang" ? this.#wantedLanguage() : this.#language.code);
  }

  get #paged() {
    return this.getAttribute("mode") === "page";
  }

  #build() {
    const key = this.getAttribute("key") ?? ParleyChat.home.key;
    const { base } = ParleyChat.home;
    this.#conversation = new Conversation(new ChatServer(base, key), new Memory(base, key), this);
    this.#language = new Language(this.#wantedLanguage());
    this.#log = new MessageLog(this.#language, (text) => this.#choose(text));
    this.#panel = new Panel(this.#log, {
      send: (text) => this.#conversation.say(text),
      toggle: () => this.toggleAttribute("open"),
    });
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styles];
    root.append(...(this.#paged ? [] : [this.#panel.launcher]), this.#panel.node);
    root.addEventListener("keydown", (event) => this.#onKey(event));
    if (!this.#paged) this.#panel.node.setAttribute("role", "dialog");
    if (this.#paged) this.#panel.closeButton.remove();
    this.#speak(this.#language.code);
    this.#showOpen(false);
  }

  // What the conversation tells.

  said(text) {
    this.#log.said(text);
  }

  writing(text) {
    this.#panel.answering(true);
    this.#log.writing(text);
  }

  replied(reply) {
    this.#panel.answering(false);
    if (reply.message?.trim()) this.#meet(reply, ["claimed", "answered"].includes(reply.handoff?.state));
    this.#log.replied(reply);
    this.#count();
    this.connected(true);
  }

  failed(problem, retry) {
    console.warn(`parley: ${problem.message}`);
    this.#panel.answering(false);
    this.#log.failed(problem, () => retry() && (this.#panel.focus(), true));
  }

  heard(message) {
    if (message.role !== "customer") this.#meet(message, message.role === "agent");
    this.#log.heard(message);
    if (message.role === "agent") this.#count();
  }

  typing(role) {
    this.#log.typing(role);
  }

  forgotten() {
    this.#log.welcome(this.#suggestions());
  }

  connected(yes) {
    this.#panel.offline.textContent = yes ? "" : this.#language.text("offline");
  }

  // What the visitor does.

  #choose(text) {
    if (this.#conversation.say(text)) this.#panel.focus();
  }

  #onKey(event) {
    if (this.#paged || !this.hasAttribute("open")) return;
    if (event.key === "Escape" && !event.isComposing) this.removeAttribute("open");
    if (event.key === "Tab" && wholeScreen.matches) this.#panel.holdFocus(event, this.shadowRoot.activeElement);
  }

  #showOpen(byVisitor = true) {
    const open = this.#paged || this.hasAttribute("open");
    this.#panel.node.hidden = !open;
    this.#panel.launcher.setAttribute("aria-expanded", open);
    if (!this.#paged && open && wholeScreen.matches) this.#panel.node.setAttribute("aria-modal", "true");
    else this.#panel.node.removeAttribute("aria-modal");
    if (open) {
      this.#unread = 0;
      this.#log.showLatest();
    }
    this.#label();
    if (byVisitor && !this.#paged) (open ? this.#panel : this.#panel.launcher).focus();
  }

  // How it looks and speaks.

  #wantedLanguage() {
    return speakable([this.getAttribute("lang"), ...navigator.languages]);
  }

  // The window speaks the language of the last reply, and says whether a person or the assistant gave it.
  #meet({ language }, withPerson) {
    const code = language && !withPerson ? speakable([language]) : this.#language.code;
    if (code === this.#language.code && withPerson === this.#withPerson) return;
    this.#withPerson = withPerson;
    this.#speak(code);
  }

  #speak(code) {
    this.#language = new Language(code);
    this.#panel.node.lang = code;
    this.#panel.speak(this.#language, this.getAttribute("name"), this.#withPerson);
    this.#log.speak(this.#language);
    if (this.#log.empty) this.#log.welcome(this.#suggestions());
    this.#label();
  }

  #suggestions() {
    return this.getAttribute("suggestions")?.split("|").map((text) => text.trim()) ?? this.#language.list("suggestions");
  }

  #count() {
    if (this.#paged || this.hasAttribute("open")) return;
    this.#unread++;
    this.#label();
  }

  #label() {
    const { launcher, badge } = this.#panel;
    const label = this.#language.text(this.hasAttribute("open") ? "close" : "open");
    launcher.setAttribute("aria-label", this.#unread ? `${label}, ${this.#language.text("unread", { n: this.#unread })}` : label);
    badge.hidden = !this.#unread;
    badge.textContent = this.#unread;
  }

  // A window nobody sees needs no connection; a browser allows only few to one server.
  #attend() {
    if (document.hidden) this.#conversation.rest();
    else this.#conversation.follow();
  }

  #lose() {
    this.#conversation.rest();
    this.connected(false);
  }

  // On some phones the keyboard covers the page instead of shrinking it.
  #fit() {
    if (visualViewport.scale > 1) return;
    this.#panel.node.style.setProperty("--visible-height", `${visualViewport.height}px`);
    this.#panel.node.style.setProperty("--visible-top", `${visualViewport.offsetTop}px`);
  }
}
