import { brief, element, moment, muted, section, share, table } from "./elements.js";

/** What made one reply, section by section. */
export function explain(receipt, said, replay) {
  return [
    element("div", { class: "card" },
      element("h1", { tabindex: "-1" }, "Reply of ", element("time", { datetime: receipt.at }, moment(receipt.at))),
      element("ul", { class: "chips", "aria-label": "In short" }, chips(receipt).map((chip) => element("li", {}, chip))),
      element("h2", {}, "The customer wrote"),
      element("blockquote", { lang: receipt.understood?.language }, receipt.inputs?.text ?? "–"),
      element("h2", {}, "The assistant answered"),
      element("blockquote", { class: "reply" }, said ?? "The message itself is gone.")),
    replay,
    section("What it stands on", statements(receipt)),
    section("Held back by the guard", heldBack(receipt)),
    section("Searched", enquiries(receipt)),
    section("Understood", understood(receipt)),
    section("Done", commands(receipt)),
    section("Rules and scores", rules(receipt)),
    section("Language model", model(receipt)),
    section("Time", times(receipt)),
    element("details", { class: "card" }, element("summary", {}, "The whole receipt as JSON"),
      element("pre", { tabindex: "0", "aria-label": "JSON" }, JSON.stringify(receipt, null, 2))),
  ];
}

const bands = { answer: "answered", flagged: "answered, not sure", refused: "not answered", none: "nothing was asked of knowledge" };

function chips(receipt) {
  const confidence = receipt.enquiries?.length ? Math.max(...receipt.enquiries.map((one) => one.confidence)) : null;
  return [
    bands[receipt.band] ?? receipt.band,
    confidence === null ? null : `confidence ${share(confidence)}`,
    `language ${receipt.understood?.language}`,
    receipt.inputs?.channel && `by ${receipt.inputs.channel}`,
    receipt.inputs?.verified ? "verified customer" : "not verified",
    receipt.model ? null : "worded by rules",
  ].filter(Boolean);
}

function statements(receipt) {
  if (!receipt.statements?.length) return muted("Nothing was stated.");
  return element("ol", { class: "statements" }, receipt.statements.map((statement) =>
    element("li", {}, element("p", { class: "said" }, statement.text),
      element("ul", { class: "evidence" }, statement.evidence.map((one) => element("li", {}, evidence(one)))))));
}

function evidence(one) {
  if (one.passage) {
    return [element("strong", {}, one.title), ` · passage of ${one.external_id}, version ${one.version}, score ${share(one.score)}`];
  }
  if (one.record) {
    return [element("strong", {}, `${one.record} ${one.id}`), `${Date.parse(one.as_of) > 0 ? ` · as of ${moment(one.as_of)}` : ""}: ${one.text}`];
  }
  return [element("strong", {}, `From the conversation (${one.dialogue})`), `: ${one.text}`];
}

function heldBack(receipt) {
  if (!receipt.held_back?.length) return muted("Nothing: every figure, date, stock word and promise was backed.");
  return element("ul", {}, receipt.held_back.map((why) => element("li", {}, why)));
}

function enquiries(receipt) {
  if (!receipt.enquiries?.length) return muted("Nothing was asked of knowledge, or records settled it.");
  return receipt.enquiries.map((enquiry) => element("div", {},
    element("p", {}, "“", enquiry.question, "” ", element("span", { class: "muted" },
      `confidence ${share(enquiry.confidence)}, ${bands[enquiry.band] ?? enquiry.band}`)),
    table(`Passages found for “${enquiry.question}”`, ["Passage", "Document", "Version", "Score", "Words", "Meaning"],
      enquiry.passages.map((passage) =>
        [passage.title, passage.external_id, passage.version, share(passage.score), share(passage.lexical), share(passage.semantic)]))));
}

function understood(receipt) {
  const { intents = [], entities = [], language_confidence: sure, injection_score: injection } = receipt.understood ?? {};
  return [
    element("p", {}, "Intents: ", intents.length ? intents.map((one) => `${one.name} ${share(one.confidence)}`).join(", ") : "none, it only answers"),
    entities.length
      ? table("Entities", ["Entity", "Value", "In the words", "Sure"], entities.map((one) =>
        [one.name, brief(one.value), one.text, share(one.confidence)]))
      : muted("No entities."),
    muted(`Language sure by ${share(sure)}; looks like an injected instruction by ${share(injection)}.`),
  ];
}

function commands(receipt) {
  if (!receipt.commands?.length) return muted("No command was carried out.");
  return table("Commands", ["Command", "Skill", "Arguments", "Outcome", "Trace"], receipt.commands.map((one) =>
    [one.name, one.skill, brief(one.arguments), one.coverage, brief(one.trace)]));
}

function rules(receipt) {
  const fired = Object.entries(receipt.rules ?? {});
  if (!fired.length) return muted("No rule fired.");
  return fired.map(([skill, trace]) => element("div", {}, element("h3", {}, skill), ruleTrace(trace)));
}

function ruleTrace(trace) {
  const { breakdown, changes, rules: files, ...rest } = trace;
  return [
    files && element("p", {}, `By ${[files].flat().join(" and ")}.`),
    breakdown && ["profile", "heat"].map((score) => arithmetic(score, breakdown, trace[`${score}_score`])),
    changes?.length ? table("What became known", ["Field", "Before", "After"], changes.map((one) =>
      [one.field, brief(one.before), brief(one.after)])) : null,
    others(rest),
  ].flat();
}

/** The points in their order, and the sum that is shown. */
function arithmetic(score, breakdown, shown) {
  const points = breakdown.filter((one) => one.score === score);
  if (shown === undefined) return null;
  const sum = points.reduce((total, one) => total + one.points, 0);
  const terms = points.map((one) => `${one.rule} ${one.points}`).join(" + ").replaceAll("+ -", "− ") || "nothing known";
  const bounded = sum === shown ? "" : `, kept within 0 to 100`;
  return element("p", { class: "sum" }, element("strong", {}, `${score}: `), `${terms} = ${shown}${bounded}`);
}

function others(rest) {
  const left = Object.entries(rest).filter(([name]) => !name.endsWith("_score"));
  return left.length ? element("dl", {}, left.map(([name, value]) => [element("dt", {}, name), element("dd", {}, brief(value))]).flat()) : null;
}

function model(receipt) {
  if (!receipt.model) return muted("No model was asked: rules worded this reply, at no cost.");
  const { calls = [], rejected = [] } = receipt.model;
  const cost = receipt.cost ?? {};
  return [
    calls.length ? table("Calls", ["For", "Model", "Prompt", "Tokens in", "Tokens out", "Dollars", "Time", "Outcome"], calls.map((call) =>
      [call.purpose, `${call.provider} ${call.model}`, call.prompt, call.input_tokens, call.output_tokens, call.cost ?? "unknown", `${call.millis} ms`, call.outcome])) : null,
    cost.input_tokens === undefined ? null : element("p", {},
      `${cost.input_tokens} tokens in, ${cost.output_tokens} out, ${cost.dollars === null ? "cost unknown" : `${cost.dollars} dollars`}.`),
    rejected.length ? element("div", {}, element("h3", {}, "Not used of what it gave"), element("ul", {}, rejected.map((why) => element("li", {}, why)))) : null,
  ];
}

/** The turn in its order; the database keeps names in another. */
const STEPS = ["open", "understand", "act", "contribute", "retrieve", "word", "guard", "reword", "close"];

function times(receipt) {
  const steps = Object.entries(receipt.step_micros ?? {}).sort(([one], [other]) => STEPS.indexOf(one) - STEPS.indexOf(other));
  const total = steps.reduce((sum, [, micros]) => sum + micros, 0);
  return [
    table("Steps", ["Step", "Milliseconds", "Part"], steps.map(([step, micros]) =>
      [step, (micros / 1000).toFixed(1), element("meter", { min: 0, max: total, value: micros, "aria-label": `part of ${step}` })])),
    element("p", {}, `${(total / 1000).toFixed(1)} ms until it was stored.`),
    receipt.trace_id ? muted(`Trace ${receipt.trace_id}`) : null,
  ];
}
