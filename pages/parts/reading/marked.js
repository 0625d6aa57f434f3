// Draws the paragraphs of an article with its marks. All text goes in as text nodes: nothing an article says becomes markup.

const palette = (element) =>
  getComputedStyle(element).getPropertyValue("--st-chart-categorical-colors").split(",");

function runElement([text, start, marks], onClick) {
  if (!marks.length) return document.createTextNode(text);
  const span = document.createElement("span");
  span.textContent = text;
  span.className = marks.map(([kind]) => kind).join(" ");
  const notes = marks.map(([, note]) => note).filter(Boolean);
  if (notes.length) span.title = notes.join("\n");
  const asked = marks.find(([, , value]) => value);
  if (asked) {
    span.tabIndex = 0;
    span.setAttribute("role", "button");
    span.onclick = () => onClick([asked[0], asked[2]]);
    span.onkeydown = (event) => event.key === "Enter" && span.onclick();
  }
  return span;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector("article");
  palette(root).forEach((colour, place) => root.style.setProperty(`--series-${place + 1}`, colour));
  root.replaceChildren(
    ...data.paragraphs.map((runs) => {
      const paragraph = document.createElement("p");
      paragraph.append(...runs.map((run) => runElement(run, (value) => setTriggerValue("clicked", value))));
      return paragraph;
    }),
  );
  if (root.dataset.at !== data.at) {
    root.dataset.at = data.at;
    root.querySelector(".here")?.scrollIntoView({ block: "center" });
  }
}
