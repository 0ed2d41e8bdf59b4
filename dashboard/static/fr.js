// How does Streamlit, which has no translations, speak French to everybody?

(() => {
  const ATTRIBUTES = ["alt", "aria-label", "aria-roledescription", "placeholder", "title"];
  // What people wrote themselves is theirs: our blocks, code, and the cells of a table.
  const FOREIGN = ".board, pre, code, script, style, textarea, [role=gridcell]";
  const exact = new Map(Object.entries(window.frenchWords.exact));
  const patterns = window.frenchWords.patterns.map(([source, french]) => [new RegExp(source), french]);

  // Dates and numbers follow the browser's language: an English browser would mix the two.
  Object.defineProperty(Navigator.prototype, "language", { get: () => "fr-FR" });
  Object.defineProperty(Navigator.prototype, "languages", { get: () => ["fr-FR", "fr"] });

  function french(text) {
    const english = text.trim();
    if (english === "") return text;
    const words = exact.get(english) ?? matched(english);
    return words === undefined ? text : text.replace(english, () => words);
  }

  function matched(english) {
    const found = patterns.find(([pattern]) => pattern.test(english));
    return found && english.replace(found[0], found[1]);
  }

  function translateText(node) {
    const words = french(node.data);
    if (words !== node.data) node.data = words;
  }

  function translateAttributes(element) {
    for (const name of ATTRIBUTES) {
      const text = element.getAttribute(name);
      if (text === null) continue;
      const words = french(text);
      if (words !== text) element.setAttribute(name, words);
    }
  }

  function isForeign(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return element === null || element.closest(FOREIGN) !== null;
  }

  function translateTree(root) {
    if (root.nodeType === Node.TEXT_NODE) return translateText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    const filter = (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.matches(FOREIGN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, filter);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) translateText(node);
      else translateAttributes(node);
    }
  }

  function onChange({ type, target, addedNodes }) {
    if (isForeign(target)) return;
    if (type === "characterData") translateText(target);
    else if (type === "attributes") translateAttributes(target);
    else addedNodes.forEach((node) => isForeign(node) || translateTree(node));
  }

  translateTree(document.body);
  new MutationObserver((changes) => changes.forEach(onChange)).observe(document.body, {
    attributeFilter: ATTRIBUTES,
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
})();
