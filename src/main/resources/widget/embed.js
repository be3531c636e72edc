import { ParleyChat } from "./chat.js";

const script = document.currentScript;

/** Makes the element known, and puts one on the page unless the page has placed its own. */
function embed() {
  const { key = null, lang, theme, name, suggestions } = script.dataset;
  ParleyChat.home = { base: new URL(".", script.src).href, key };
  customElements.define("parley-chat", ParleyChat);
  if (document.querySelector("parley-chat")) return;
  const chat = document.createElement("parley-chat");
  const wanted = { key, lang, theme, name, suggestions };
  for (const [attribute, value] of Object.entries(wanted)) if (value) chat.setAttribute(attribute, value);
  document.body.append(chat);
}

if (customElements.get("parley-chat")) console.warn("parley: widget.js is embedded twice");
else if (document.readyState === "loading") addEventListener("DOMContentLoaded", embed, { once: true });
else embed();
