import { element, icon } from "./elements.js";

const longestMessage = 4000;

/** The window around the messages: its head, the line to write on, and the button that opens it. */
export class Panel {
  #send;

  constructor(log, { send, toggle }) {
    this.#send = send;
    this.title = element("h2", { tabindex: "-1", id: "title" });
    this.role = element("p");
    this.closeButton = element("button", { class: "close", type: "button", click: toggle }, icon("close"));
    this.offline = element("p", { class: "offline", role: "status" });
    this.notice = element("p", { class: "ai-notice" });
    this.node = element(
      "section",
      { class: "panel", id: "panel", "aria-labelledby": "title" },
      this.#head(),
      log.node,
      log.latest,
      this.offline,
      this.#composer(),
      this.notice,
    );
    this.badge = element("span", { class: "badge", hidden: true });
    this.launcher = element("button", { class: "launcher", type: "button", "aria-controls": "panel", click: toggle });
    this.launcher.append(icon("chat"), icon("close"), this.badge);
  }

  speak(language, name, withPerson) {
    this.title.textContent = name ?? language.text("title");
    this.role.textContent = language.text(withPerson ? "agent" : "role");
    this.notice.textContent = withPerson ? "" : language.text("notice");
    this.input.placeholder = language.text("placeholder");
    this.input.setAttribute("aria-label", language.text("placeholder"));
    this.sendButton.setAttribute("aria-label", language.text("send"));
    this.closeButton.setAttribute("aria-label", language.text("close"));
  }

  /** Shows that the next message has to wait for a reply. */
  answering(yes) {
    this.node.classList.toggle("answering", yes);
    this.sendButton.setAttribute("aria-disabled", yes);
  }

  /** Puts the cursor where the next message is written, unless that would raise a keyboard over the messages. */
  focus() {
    const touch = matchMedia("(pointer: coarse)").matches;
    (touch ? this.title : this.input).focus({ preventScroll: true });
  }

  /** Keeps the tab key inside while nothing else can be seen. */
  holdFocus(event, active) {
    const all = this.node.querySelectorAll("button:enabled, a, textarea, [tabindex='0']");
    const stops = [...all].filter((stop) => stop.offsetParent);
    const [first, last] = [stops.at(0), stops.at(-1)];
    const leaving = event.shiftKey ? active === first || active === this.title : active === last;
    if (!leaving) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }

  #head() {
    const names = element("div", {}, this.title, this.role);
    return element("header", { part: "head" }, element("span", { class: "emblem" }, icon("spark")), names, this.closeButton);
  }

  #composer() {
    const writing = { rows: "1", maxlength: longestMessage, enterkeyhint: "send", autocomplete: "off" };
    this.input = element("textarea", { ...writing, keydown: (event) => this.#sendOnEnter(event), input: () => this.#grow() });
    this.sendButton = element("button", { class: "send", type: "submit" }, icon("send"));
    return element("form", { submit: (event) => this.#submit(event) }, this.input, this.sendButton);
  }

  #sendOnEnter(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    this.#submit(event);
  }

  #submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text || !this.#send(text)) return;
    this.input.value = "";
    this.#grow();
    this.input.focus();
  }

  #grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight + 2}px`;
  }
}
