// Behaviour that HTML and htmx do not give. Every page of the analysts works without it.
const on = (type, selector, act) => document.addEventListener(type, (event) => {
  const target = event.target.closest?.(selector);
  if (target) act(target, event);
});

const paint = (theme) => {
  document.documentElement.dataset.bsTheme = theme;
  document.dispatchEvent(new Event("themechange"));
};
on("click", "[data-theme-switch]", () => {
  paint(document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark");
  localStorage.setItem("theme", document.documentElement.dataset.bsTheme);
});
on("click", "[data-print]", () => print());

// Paper is light: tokens.css sees to the page, this to the canvases.
let screenTheme;
addEventListener("beforeprint", () => { screenTheme = document.documentElement.dataset.bsTheme; paint("light"); });
addEventListener("afterprint", () => paint(screenTheme));

// A phone shows the stop you are at, even when the line is longer than the screen.
document.querySelector(".stops [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// A choice that shows another view at once; without this there is a button beside it.
on("change", "select[data-submit]", (select) => select.form.requestSubmit());

// Errors are read out and brought into view.
document.querySelector("[data-focus]")?.focus();

// The link of the demo is the whole consent there is to give.
document.querySelector("form[data-submit-now]")?.requestSubmit();
