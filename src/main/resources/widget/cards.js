import { element, icon, link, unseen, webAddress } from "./elements.js";

/** Where a reply comes from: titles, linked when there is a page to see. */
export function sourcesCard(sources, language) {
  const unique = new Map((sources ?? []).map((source) => [`${source.title} ${source.url ?? ""}`, source]));
  if (!unique.size) return null;
  const items = [...unique.values()].map(({ title, url }) => element("li", {}, sourceOf(title, webAddress(url), language)));
  const label = element("span", { class: "label" }, language.text("sources"));
  return element("div", { class: "sources" }, label, element("ul", {}, ...items));
}

function sourceOf(title, url, language) {
  if (!url) return element("span", {}, title);
  return link(url, title, icon("link"), unseen(` (${language.text("new_tab")})`));
}

/** The products or vehicles a reply shows, numbered as the customer may call them, with more about each if known. */
export function listCard(list, more, language) {
  if (!list?.items?.length) return null;
  const shown = list.items.length;
  const nearest = list.match === "nearest" && element("strong", {}, language.text("nearest"));
  const count = list.total > shown && element("span", {}, language.text("exact", { shown, total: list.total }));
  const caption = (nearest || count) && element("p", { class: nearest ? "caption nearest" : "caption" }, nearest, count);
  const items = list.items.map((item, index) => listItem(item, more[index], language));
  return element("div", { class: "list" }, caption, element("ol", {}, ...items));
}

function listItem({ position, name, price, availability }, more, language) {
  return element(
    "li",
    { value: position },
    element("span", { class: "position", "aria-hidden": "true" }, String(position)),
    element("span", { class: "name" }, name),
    price && element("span", { class: "price" }, language.money(price)),
    more && element("span", { class: "more" }, more),
    availability && element("span", { class: `stock ${stockTone(availability.status)}` }, stockWords(availability, language)),
  );
}

/**
 * A reply's text without the numbered lines that its list shows anyway, and what those lines tell of each item beyond
 * its name, price and stock. A text that does not carry the whole list stays as it is.
 */
export function withoutListed(text, list, language) {
  const lines = text.split("\n");
  const items = list?.items ?? [];
  const heads = items.map(({ position, name }) => `${position}. ${name}`);
  const places = heads.map((head) => lines.findIndex((line) => line.startsWith(head)));
  if (places.includes(-1)) return { text, more: [] };
  const more = items.map((item, index) => news(lines[places[index]].slice(heads[index].length), item, language));
  return { text: lines.filter((_, place) => !places.includes(place)).join("\n"), more };
}

function news(rest, { price, availability }, language) {
  const shown = [price && language.money(price), availability && stockWords(availability, language)].map(bare);
  return rest.replace(/^[:,\s]+/, "").split(", ").filter((part) => !shown.includes(bare(part))).join(", ");
}

function bare(text) {
  return text?.toLowerCase().replace(/\s|[.,]00\b/g, "");
}

function stockTone(status) {
  return { in_stock: "good", low: "scarce", out: "none" }[status] ?? "open";
}

function stockWords({ status, quantity }, language) {
  if (status === "low") return quantity ? language.text("low", { n: quantity }) : language.text("few");
  return language.text(language.has(status) ? status : "unknown");
}

/** A test drive or service appointment and how it stands. */
export function appointmentCard(appointment, language) {
  if (!appointment) return null;
  const { kind, at, branch, vehicle, status } = appointment;
  const where = [nameOf(vehicle), nameOf(branch)].filter(Boolean).join(" · ");
  const stand = element("span", { class: `tag ${status}` }, known(status, language));
  return element(
    "div",
    { class: "notice-card" },
    icon("calendar"),
    element(
      "div",
      {},
      element("p", {}, element("strong", {}, known(kind, language)), " ", stand),
      at && element("p", {}, language.appointmentTime(at)),
      where && element("p", { class: "label" }, where),
    ),
  );
}

function nameOf(thing) {
  return typeof thing === "object" ? thing?.name : thing;
}

function known(word, language) {
  return language.has(word) ? language.text(word) : word;
}

/** Whether a person has been called, has come, or has left. */
export function handoffCard(handoff, language) {
  const key = `handoff_${handoff?.state}`;
  if (!language.has(key)) return null;
  const reference = handoff.reference && element("p", { class: "label" }, `${language.text("reference")} ${handoff.reference}`);
  const news = element("div", {}, element("p", {}, language.text(key)), reference);
  return element("div", { class: "notice-card" }, icon("person"), news);
}
