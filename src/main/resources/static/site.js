const chat = document.querySelector("parley-chat");
const select = document.getElementById("language");

function speak(code) {
  document.documentElement.lang = code;
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = texts[code][place.dataset.text];
  chat.setAttribute("lang", code);
  chat.setAttribute("suggestions", texts[code].suggestions);
}

const preferred = navigator.languages.map((tag) => tag.split("-")[0]).find((code) => code in texts) ?? "en";
select.value = preferred;
select.addEventListener("change", () => speak(select.value));
speak(preferred);
document.getElementById("snippet").textContent = `<script src="${new URL("widget.js", document.currentScript.src)}" data-key="pk_…" async></script>`;
