import { element, icon } from "./elements.js";

/** All that is in the cart, whatever the reply says of its changes. */
export function cartCard(cart, language) {
  if (!cart?.lines?.length) return null;
  const lines = cart.lines.map(({ name, quantity, total }) => sum(`${quantity} × ${name}`, total, language));
  return element(
    "div",
    { class: "list cart" },
    element("p", { class: "caption" }, element("span", {}, language.text("cart"))),
    element("ul", {}, ...lines, sum(language.text("total"), cart.total, language)),
  );
}

function sum(name, total, language) {
  return element("li", {}, element("span", { class: "name" }, name), element("span", { class: "price" }, language.money(total, "auto")));
}

/** An order and how far it has come. */
export function orderCard(order, language) {
  if (!order?.number) return null;
  const { number, status, total } = order;
  const stand = language.has(status) && element("span", { class: `tag ${status}` }, language.text(status));
  const head = element("p", {}, element("strong", {}, `${language.text("order")} ${number}`), " ", stand);
  return element("div", { class: "notice-card" }, icon("cart"), element("div", {}, head, total && element("p", {}, language.money(total, "auto"))));
}
