import texts from "./texts.json" with { type: "json" };

/** The first wanted language the widget speaks, English when it speaks none of them. */
export function speakable(wanted) {
  const spoken = Object.keys(texts).sort((a, b) => b.length - a.length);
  for (const tag of wanted.filter(Boolean).map((tag) => tag.toLowerCase())) {
    const found = spoken.find((code) => `${tag}-`.startsWith(`${code.toLowerCase()}-`));
    if (found) return found;
  }
  return "en";
}

/** The widget's own words in one language, and how that language writes money, numbers and dates. */
export class Language {
  constructor(code) {
    this.code = code;
  }

  text(key, values = {}) {
    return texts[this.code][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  list(key) {
    return texts[this.code][key];
  }

  has(key) {
    return key in texts[this.code];
  }

  /** In sums and orders cents are shown although there are none. */
  money({ amount, currency }, trailingZeroDisplay = "stripIfInteger") {
    const style = { style: "currency", currency, trailingZeroDisplay, numberingSystem: "latn" };
    return new Intl.NumberFormat(this.#localeFor(currency), style).format(amount);
  }

  /** A length of time from now, in the unit a person would use for it. */
  wait(seconds) {
    const [count, unit] = seconds < 120 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
    const style = { style: "unit", unit, unitDisplay: "long", numberingSystem: "latn" };
    return new Intl.NumberFormat(this.code, style).format(count);
  }

  /** The clock on the wall where it happens, whatever zone the reader sits in. */
  appointmentTime(at) {
    const [day, time] = at.split("T");
    const wall = new Date(`${day}T${time?.slice(0, 5) ?? "00:00"}Z`);
    if (Number.isNaN(wall.valueOf())) return at;
    const style = { dateStyle: "full", timeZone: "UTC", numberingSystem: "latn" };
    return new Intl.DateTimeFormat(this.code, time ? { ...style, timeStyle: "short" } : style).format(wall);
  }

  #localeFor(currency) {
    return currency === "INR" && this.code === "en" ? "en-IN" : this.code;
  }
}
