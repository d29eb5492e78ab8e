/** Makes elements. Whatever people write goes in as text; nothing here reads markup. */
export function make(tag, settings = {}, ...children) {
    const { text, on = {}, ...attributes } = settings;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) put(element, name, value);
    for (const [event, handle] of Object.entries(on)) element.addEventListener(event, handle);
    if (text !== undefined) element.textContent = text;
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
}

/** Sets an attribute; false, null and undefined take it away. */
export function put(element, name, value) {
    if (value === false || value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : value);
}

export function say(element, text) {
    if (element.textContent !== text) element.textContent = text;
}

export function button(text, press, settings = {}) {
    return make("button", { type: "button", class: "talk-button", ...settings, text, on: { click: press } });
}

/**
 * Shows a list so that what stays is never taken out: whoever has the focus in a row keeps it. `rows` is a map the
 * caller keeps; `build(item)` answers a row with `element` and `update(item)`.
 */
export function showRows(list, rows, items, keyOf, build) {
    const wanted = new Set(items.map(keyOf));
    for (const [key, row] of rows) {
        if (wanted.has(key)) continue;
        row.element.remove();
        rows.delete(key);
    }
    let before = null;
    for (const item of items) {
        const key = keyOf(item);
        if (!rows.has(key)) rows.set(key, build(item));
        const row = rows.get(key);
        row.update(item);
        const next = before ? before.nextElementSibling : list.firstElementChild;
        if (row.element !== next) list.insertBefore(row.element, next);
        before = row.element;
    }
}

/** A question in the page: what will happen, a button that does it, one that does not. Focus goes in and comes back. */
export class Question {
    constructor(className = "talk-question") {
        this.element = make("div", { class: className, role: "group", hidden: true });
    }

    get isOpen() {
        return !this.element.hidden;
    }

    ask({ text, yes, no, opener }, act) {
        this.opener = opener;
        const sentence = make("p", { text, tabindex: "-1" });
        const close = () => this.close();
        this.element.replaceChildren(sentence, make("div", { class: "talk-row" }, button(yes, () => {
            close();
            act();
        }, { class: "talk-button talk-button-strong" }), button(no, close)));
        this.element.setAttribute("aria-label", text);
        this.element.hidden = false;
        sentence.focus();
    }

    close() {
        if (!this.isOpen) return;
        const hadFocus = this.element.contains(document.activeElement);
        this.element.hidden = true;
        this.element.replaceChildren();
        if (hadFocus) this.opener?.focus();
    }
}
