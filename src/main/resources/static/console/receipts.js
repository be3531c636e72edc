import { element, moment, muted } from "./elements.js";
import { explain } from "./receipt.js";
import { replayer } from "./replay.js";
import { Refused, ask, business, forget, isSignedIn, signIn, signOut, workFor } from "./staff.js";

const place = (id) => document.getElementById(id);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const wanted = location.pathname.split("/")[2];
const conversation = new URLSearchParams(location.search).get("conversation");

async function start() {
  place("sign-in").hidden = isSignedIn();
  place("columns").hidden = place("who").hidden = !isSignedIn();
  if (!isSignedIn()) return place("email").focus();
  try {
    const me = await ask("/auth/me");
    await greet(me);
    if (wanted) await showReceipt(wanted, me.role);
    else if (conversation) await showConversation(conversation);
    else await showConversations();
  } catch (problem) {
    failed(problem);
  }
}

async function greet(me) {
  place("name").textContent = me.email;
  if (!me.platform) return;
  const { items } = await ask("/tenants?limit=100");
  place("business").replaceChildren(...items.map((tenant) =>
    element("option", { value: tenant.slug, selected: tenant.slug === (business() ?? me.tenant) }, tenant.name)));
  place("business-label").hidden = false;
}

async function showReceipt(id, role) {
  const receipt = await ask(`/receipts/${encodeURIComponent(id)}`);
  const { transcript } = await ask(`/conversations/${receipt.conversation_id}`);
  const said = transcript.find((line) => line.message_id === receipt.message_id)?.text;
  place("receipt").replaceChildren(...explain(receipt, said, replayer(id, role)));
  document.title = `Receipt of ${moment(receipt.at)} · Parley`;
  await list(receipt.conversation_id, id);
}

async function showConversation(id) {
  place("receipt").replaceChildren(element("div", { class: "card" }, muted("Choose a reply.")));
  await list(id);
}

/** The newest receipts of a conversation. */
async function list(id, shown = null) {
  const { items } = await ask(`/conversations/${encodeURIComponent(id)}/receipts?limit=50`);
  place("list").replaceChildren(
    element("h2", {}, "This conversation, newest first"),
    element("ul", {}, items.map((one) => entry(`/receipts/${one.id}`, one.id === shown, one.asked, `${moment(one.at)} · ${one.band}`))),
    element("p", {}, element("a", { href: "/receipts" }, "Other conversations")));
}

async function showConversations() {
  const { items } = await ask("/conversations?limit=50");
  place("receipt").replaceChildren(element("div", { class: "card" },
    element("h1", {}, "Why did the assistant say that?"),
    muted("Every reply keeps a receipt of what made it. Choose a conversation, or paste the receipt_id of a reply.")));
  place("list").replaceChildren(
    element("h2", {}, "Newest conversations"),
    items.length === 0 ? muted("There are none yet.") : element("ul", {}, items.map((one) =>
      entry(`/receipts?conversation=${one.id}`, false, moment(one.last_at), `${one.turns} turns · ${one.language ?? ""} · ${one.channel}`))));
}

function entry(href, current, title, note) {
  return element("li", {}, element("a", { href, "aria-current": current ? "page" : null },
    element("span", { class: "title" }, title), element("span", { class: "muted" }, note)));
}

function failed(problem) {
  if (problem instanceof Refused && problem.status === 401) {
    forget();
    return start();
  }
  place("receipt").replaceChildren(element("div", { class: "card" },
    element("h1", {}, problem.status === 404 ? "There is no such receipt in this business" : "That did not work"),
    element("p", { class: "problem", role: "alert" }, problem.message)));
}

place("sign-in").addEventListener("submit", async (event) => {
  event.preventDefault();
  place("sign-in-problem").textContent = "";
  try {
    await signIn(place("email").value, place("password").value, place("code").value);
    place("password").value = place("code").value = "";
    await start();
    place("content").focus();
  } catch (problem) {
    if (problem.fields?.includes("/code")) place("code-label").hidden = false;
    place("sign-in-problem").textContent = problem.message;
  }
});

place("sign-out").addEventListener("click", async () => {
  await signOut().catch(() => {});
  location.assign("/receipts");
});

place("business").addEventListener("change", () => {
  workFor(place("business").value);
  location.assign("/receipts");
});

place("find").addEventListener("submit", async (event) => {
  event.preventDefault();
  const id = place("wanted").value.trim();
  if (!UUID.test(id)) return failed(new Error("That is not an id: it looks like 6bae6f38-abcf-4b7a-8ce7-eb730e2c30d3."));
  const isReceipt = await ask(`/receipts/${id}`).then(() => true, () => false);
  location.assign(isReceipt ? `/receipts/${id}` : `/receipts?conversation=${id}`);
});

await start();
