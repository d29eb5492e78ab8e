/**
 * Ties behaviour to markup: `<form data-controller="autosave upload">` loads autosave.js and upload.js and
 * connects one controller of each. A page is complete without them; they only make it pleasanter.
 *
 * "chart" is Platform/Client/chart.js; "CarbonAccounting/mapping" is Features/CarbonAccounting/Client/mapping.js.
 * A module's default export extends Controller. It reads its settings from `data-<name>-<setting>-value` and finds
 * its parts by `data-<name>-target="part"`, where <name> is the last part of the controller's name.
 */
export class Controller {
    #listeners = new AbortController();

    constructor(element, name) {
        this.element = element;
        this.name = name;
    }

    /** Called when the element is on the page, and when it has left it. */
    connect() {}
    disconnect() {}

    value(setting, fallback = "") {
        return this.element.getAttribute(`data-${this.name}-${setting}-value`) ?? fallback;
    }

    target(part) {
        return this.element.querySelector(`[data-${this.name}-target~="${part}"]`);
    }

    targets(part) {
        return [...this.element.querySelectorAll(`[data-${this.name}-target~="${part}"]`)];
    }

    /** Listens until the controller is disconnected. */
    on(source, events, handle, options = {}) {
        for (const event of events.split(" ")) {
            source.addEventListener(event, handle, { ...options, signal: this.#listeners.signal });
        }
    }

    release() {
        this.#listeners.abort();
        this.disconnect();
    }
}

/** The module of a controller, relative to this file. Null for names that could lead elsewhere. */
export function moduleAddress(name) {
    const match = /^(?:([A-Z][A-Za-z]*)\/)?([a-z][a-z0-9-]*)$/.exec(name);
    if (!match) return null;
    const [, feature, file] = match;
    return feature ? `../../Features/${feature}/Client/${file}.js` : `./${file}.js`;
}

/** Connects what is on the page now and what comes later, and releases what leaves. Resolves once what is there now works. */
export function start(root = document.documentElement, load = (address) => import(address)) {
    const connected = new Map();

    async function connect(element, name) {
        const address = moduleAddress(name);
        if (!address) return console.error(`data-controller="${name}": no such name`);
        try {
            const { default: Type } = await load(address);
            const active = connected.get(element);
            if (!active || active.has(name) || !element.isConnected) return;
            const controller = new Type(element, name.split("/").at(-1));
            active.set(name, controller);
            controller.connect();
        } catch (error) {
            console.error(`data-controller="${name}":`, error);
        }
    }

    function enter(node) {
        if (node.nodeType !== 1) return [];
        const loading = [];
        for (const element of [node, ...node.querySelectorAll("[data-controller]")]) {
            const names = element.getAttribute("data-controller");
            if (!names || connected.has(element)) continue;
            connected.set(element, new Map());
            for (const name of names.split(/\s+/).filter(Boolean)) loading.push(connect(element, name));
        }
        return loading;
    }

    function leave() {
        for (const [element, controllers] of connected) {
            if (element.isConnected) continue;
            connected.delete(element);
            for (const controller of controllers.values()) controller.release();
        }
    }

    new MutationObserver((changes) => {
        if (changes.some((change) => change.removedNodes.length)) leave();
        for (const change of changes) change.addedNodes.forEach(enter);
    }).observe(root, { childList: true, subtree: true });
    return Promise.all(enter(root));
}
