// The Tab key passes a table by: each cell that it came through would be chosen, and its row would open its evidence. Enter chooses.

// An address that changes on one page although nobody has done anything since the last change is no place of its own to come back to:
// Streamlit adds such ones on the way to another page, when it takes out what belonged to the page left.

const TABLE = '[data-testid="data-grid-canvas"]';
const table = (event) => (event.target instanceof Element ? event.target.closest(TABLE) : null);
let tabbing = false;
let acted = true;

function pressed(event) {
  acted = true;
  tabbing = event.key === "Tab";
  const canvas = table(event);
  if (canvas && tabbing) event.stopImmediatePropagation();
  else if (canvas && event.key === "Enter") canvas.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
}

function focused(event) {
  if (tabbing && table(event)) event.stopImmediatePropagation();
}

function pointed() {
  acted = true;
  tabbing = false;
}

function add(state, title, address) {
  const stays = new URL(address ?? "", location.href).pathname === location.pathname;
  History.prototype[acted || !stays ? "pushState" : "replaceState"].call(history, state, title, address);
  acted = false;
}

if (!window.broadsheetLook) {
  window.broadsheetLook = true;
  window.history.pushState = add;
  window.addEventListener("keydown", pressed, true);
  window.addEventListener("focusin", focused, true);
  window.addEventListener("pointerdown", pointed, true);
}

export default function () {}
