import { element, icon, link, unseen, webAddress } from "./elements.js";

/** Where a reply comes from: titles, linked when there is a page to see. What its list shows is not named again. */
export function sourcesCard(sources, list, language) {
  const listed = new Set(list?.items?.map(({ name }) => name));
  const others = (sources ?? []).filter(({ title, url }) => url || !listed.has(title));
  const unique = new Map(others.map((source) => [`${source.title} ${source.url ?? ""}`, source]));
  if (!unique.size) return null;
  const items = [...unique.values()].map(({ title, url }) => element("li", {}, sourceOf(title, webAddress(url), language)));
  const label = element("span", { class: "label" }, language.text("sources"));
  return element("div", { class: "sources" }, label, element("ul", {}, ...items));
}

function sourceOf(title, url, language) {
  if (!url) return element("span", {}, title);
  return link(url, title, icon("link"), unseen(` (${language.text("new_tab")})`));
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
