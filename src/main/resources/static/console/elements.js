/** An element with its attributes and children; text is only ever text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter((child) => child != null));
  return made;
}

/** A table that can be scrolled sideways where the screen is narrow, by keyboard too. */
export function table(caption, heads, rows) {
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    element("table", {},
      element("caption", { class: "unseen" }, caption),
      element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, rows.map((row) => element("tr", {}, row.map((cell) => element("td", {}, cell ?? "–")))))));
}

export function section(title, ...content) {
  return element("section", { class: "card" }, element("h2", {}, title), ...content);
}

export const muted = (text) => element("p", { class: "muted" }, text);

/** A figure of 0 to 1. */
export const share = (value) => (typeof value === "number" ? value.toFixed(2) : "–");

export const moment = (at) => new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "medium" });

/** Any value of a document in short. */
export function brief(value) {
  if (value === null || value === undefined) return "–";
  if (typeof value !== "object") return String(value);
  if ("amount" in value && "currency" in value) return `${value.amount} ${value.currency}`;
  return JSON.stringify(value);
}
