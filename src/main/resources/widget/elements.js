/** One element. Children that are strings become text, never markup. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, "");
    else if (value || value === 0) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child || child === 0));
  return node;
}

/** What only a screen reader reads. */
export function unseen(text) {
  return element("span", { class: "unseen" }, text);
}

const drawings = {
  chat: "M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.6 3.3 6v3.3l3.4-1.9c.7.2 1.5.2 2.3.2 5 0 9-3.4 9-7.6s-4-7.7-9-7.7ZM8 11.2h.01M12 11.2h.01M16 11.2h.01",
  spark: "M12 3.5 13.9 10.1 20.5 12 13.9 13.9 12 20.5 10.1 13.9 3.5 12 10.1 10.1Z",
  close: "M6 6l12 12M18 6 6 18",
  send: "M12 19V5M5.5 11.5 12 5l6.5 6.5",
  down: "M12 5v14M5.5 12.5 12 19l6.5-6.5",
  link: "M8 16 16 8M9.5 8H16v6.5",
  alert: "M12 8v5M12 16.5h.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z",
  cart: "M3.5 5h2.6l1.8 10h9.4l2.2-7.5H6.8M9.5 19.2h.01M16 19.2h.01",
  calendar: "M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5",
};

/** A line drawing beside a text that already says the same. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", drawings[name]);
  svg.append(path);
  return svg;
}

/** The address when it leads to the web, otherwise nothing: a reply must not carry a script or a local file. */
export function webAddress(url) {
  try {
    return /^https?:$/.test(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

export function link(url, ...children) {
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children);
}

// Without the punctuation that ends a sentence.
const address = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}।])/i;

/** The text in pieces, its web addresses made into links. */
export function withLinks(text) {
  return text.split(address).map((piece, index) => (index % 2 && webAddress(piece) ? link(piece, piece) : piece));
}
