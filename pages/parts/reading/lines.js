// Draws the lines of a concordance. All text goes in as text nodes: nothing an article says becomes markup.

const PARTS = ["left", "node", "right", "whence"];

function cell(text, part) {
  const element = document.createElement("td");
  element.className = part;
  const inner = document.createElement("span");
  inner.textContent = text;
  element.append(inner);
  return element;
}

function line(texts, onClick) {
  const row = document.createElement("tr");
  row.append(...texts.map((text, place) => cell(text, PARTS[place])));
  row.tabIndex = 0;
  row.setAttribute("role", "button");
  row.onclick = onClick;
  row.onkeydown = (event) => event.key === "Enter" && onClick();
  return row;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const body = document.createElement("tbody");
  body.append(...data.rows.map((texts, number) => line(texts, () => setTriggerValue("clicked", number))));
  parentElement.querySelector("table").replaceChildren(body);
}
