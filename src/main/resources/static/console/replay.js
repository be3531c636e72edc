import { brief, element, muted, section, table } from "./elements.js";
import { ask } from "./staff.js";

/** Works the reply out again without a model, and names what changed. */
export function replayer(id, role) {
  const outcome = element("div", { role: "status" });
  const button = element("button", { type: "button" }, "Work it out again");
  button.addEventListener("click", async () => {
    button.disabled = true;
    outcome.replaceChildren(muted("Working …"));
    try {
      outcome.replaceChildren(...told(await ask(`/receipts/${id}/replay`, "POST")));
    } catch (problem) {
      outcome.replaceChildren(element("p", { class: "problem" }, problem.message));
    } finally {
      button.disabled = false;
    }
  });
  return section("Replay",
    muted("The same words, at the same moment, with today’s knowledge, records and rules, without a model. Nothing is stored or sent."),
    role === "viewer" ? muted("Your role may not do this.") : button,
    outcome);
}

/** A row for each value that differs. */
function differences({ what, id, then, now }) {
  if (then === null || now === null || typeof then !== "object" || typeof now !== "object") {
    return [[what, id ?? "–", then === null ? "not there" : brief(then), now === null ? "not there" : brief(now)]];
  }
  return [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .filter((name) => JSON.stringify(then[name]) !== JSON.stringify(now[name]))
    .flatMap((name) => differences({ what, id: [id, name].filter(Boolean).join(" › "), then: then[name] ?? null, now: now[name] ?? null }));
}

function told(replay) {
  if (replay.identical) return [element("p", { class: "good" }, "The very same reply comes out.")];
  return [
    element("p", {}, element("strong", {}, "Another reply comes out. "), "What changed:"),
    table("What changed", ["What", "Which", "Then", "Now"], replay.changed.flatMap(differences)),
    element("h3", {}, "It would be now"),
    element("blockquote", { class: "reply" }, replay.replayed),
  ];
}
