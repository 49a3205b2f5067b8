/** Tries to read, press and disturb whatever is put into the page; what it got hold of is in `window.loot`. */
const loot = [];
window.loot = loot;

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, { ...init, mode: 'open' });
  loot.push('attachShadow');
  return root;
};
for (const name of ['createObjectURL']) {
  const original = URL[name];
  URL[name] = (blob) => {
    loot.push(name);
    return original.call(URL, blob);
  };
}
new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) if (/^(blob|chrome-extension):/.test(name)) loot.push(name);
}).observe({ type: 'resource', buffered: true });

const isForeign = (node) => node instanceof HTMLElement && node.localName.startsWith('palimpsest');

/** Attributes that were set by this script. */
const done = ['hidden', 'inert', 'class'];

function attack(node) {
  if (node.shadowRoot) loot.push('shadowRoot');
  if (node.innerHTML || node.textContent) loot.push('content');
  loot.push(...node.getAttributeNames().filter((name) => !['style', ...done].includes(name)));
  for (const part of ['children', 'childNodes']) if (node[part].length > 0) loot.push(part);
  node.click();
  const { left, top, right, bottom } = node.getBoundingClientRect();
  for (const [x, y] of [
    [right - 20, bottom - 20],
    [(left + right) / 2, (top + bottom) / 2],
  ]) {
    const hit = document.elementFromPoint(x, y) ?? node;
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      hit.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
  }
  node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  node.setAttribute('hidden', '');
  node.setAttribute('inert', '');
  node.setAttribute('class', 'theirs');
  node.style.cssText = 'display: none !important; transform: scale(0) !important';
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (isForeign(node)) attack(node);
}).observe(document, { childList: true, subtree: true });

/** Some are thrown out as well; called by the test. */
window.throwOut = () => {
  for (const node of document.querySelectorAll('*')) if (isForeign(node)) node.remove();
};
window.attackAll = () => {
  for (const node of document.querySelectorAll('*')) if (isForeign(node)) attack(node);
};
