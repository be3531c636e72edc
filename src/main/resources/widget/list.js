import { element } from "./elements.js";

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

function stockTone(status) {
  return { in_stock: "good", low: "scarce", out: "none" }[status] ?? "open";
}

function stockWords({ status, quantity }, language) {
  if (status === "low") return quantity ? language.text("low", { n: quantity }) : language.text("few");
  const words = language.text(language.has(status) ? status : "unknown");
  return status === "in_stock" && quantity > 1 ? `${words}: ${quantity}` : words;
}

/**
 * A reply's text around the numbered lines that its list shows anyway, and what those lines tell of each item beyond
 * its name, price and stock. A text that does not carry the whole list stays in one piece.
 */
export function aroundList(text, list, language) {
  const lines = text.split("\n");
  const items = list?.items ?? [];
  const heads = items.map(({ position, name }) => `${position}. ${name}`);
  const places = heads.map((head) => lines.findIndex((line) => line.startsWith(head)));
  if (!items.length || places.includes(-1)) return { before: text, more: [], after: "" };
  const more = items.map((item, index) => news(lines[places[index]].slice(heads[index].length), item, language));
  const rest = (from, to) => lines.slice(from, to).filter((_, place) => !places.includes(from + place)).join("\n");
  const last = Math.max(...places) + 1;
  return { before: rest(0, last), more, after: rest(last).trim() };
}

function news(rest, { price, availability }, language) {
  const shown = [price && language.money(price), availability && stockWords(availability, language)].map(bare);
  const parts = rest.replace(/^[:,\s]+/, "").split(", ").filter((part) => !shown.includes(bare(part)));
  return parts.map((part) => unitOf(part, price, language)).join(", ");
}

/** "€4.50 / box" beside its price is just the box. */
function unitOf(part, price, language) {
  const [amount, unit] = part.split(" / ");
  return unit && price && bare(amount) === bare(language.money(price)) ? unit : part;
}

function bare(text) {
  return text?.toLowerCase().replace(/\s|[.,]00\b/g, "");
}
