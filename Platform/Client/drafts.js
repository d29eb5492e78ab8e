/**
 * Drafts of forms, kept in the browser until the server has them. Pure: storage and time come in as arguments.
 *
 * A draft holds only the fields that a person changed, so that on return newer values of the others stay.
 */
const PREFIX = "draft:";
const SENT = "draft-sent";
const LIFETIME = 14 * 24 * 60 * 60 * 1000;

export function draftKey(scope, action, base) {
    return `${PREFIX}${scope || "guest"}:${new URL(action, base).pathname}`;
}

/** The values of a form's fields by name. Passwords, files and hidden fields never leave the page. */
export function collect(fields) {
    const values = {};
    for (const field of fields) {
        if (!field.name || field.disabled || !isKept(field)) continue;
        const list = (values[field.name] ??= []);
        if (field.type === "checkbox" || field.type === "radio") {
            if (field.checked) list.push(field.value);
        } else {
            list.push(field.value);
        }
    }
    return values;
}

function isKept(field) {
    if (field.type === "hidden") return field.dataset?.draft !== undefined;
    return !["password", "file", "submit", "button", "image", "reset"].includes(field.type);
}

/** What differs from the base, or null when nothing does. */
export function changes(base, values) {
    const names = Object.keys(values).filter((name) => !equal(base[name], values[name]));
    return names.length ? Object.fromEntries(names.map((name) => [name, values[name]])) : null;
}

function equal(first = [], second = []) {
    return first.length === second.length && first.every((value, index) => value === second[index]);
}

/** Puts values into fields; answers whether anything changed. */
export function fill(fields, values) {
    let changed = false;
    const position = {};
    for (const field of fields) {
        const list = Object.hasOwn(values, field.name) ? values[field.name] : null;
        if (!list || !isKept(field)) continue;
        if (field.type === "checkbox" || field.type === "radio") {
            const checked = list.includes(field.value);
            changed ||= field.checked !== checked;
            field.checked = checked;
        } else {
            const index = (position[field.name] = (position[field.name] ?? -1) + 1);
            if (index >= list.length || field.value === list[index]) continue;
            field.value = list[index];
            changed = true;
        }
    }
    return changed;
}

export function readDraft(storage, key, now) {
    try {
        const draft = JSON.parse(storage.getItem(key));
        if (draft?.typed && now - draft.time < LIFETIME) return draft;
    } catch {
        // Written by something else, or cut off: worth nothing.
    }
    forget(storage, key);
    return null;
}

/** A full or forbidden storage costs the comfort, never the form. */
export function writeDraft(storage, key, typed, now) {
    try {
        storage.setItem(key, JSON.stringify({ time: now, typed }));
        return true;
    } catch {
        return false;
    }
}

export function forget(storage, key) {
    try {
        storage.removeItem(key);
    } catch {
        // As above.
    }
}

export function forgetAll(storage) {
    for (const key of Object.keys(storage).filter((key) => key.startsWith(PREFIX))) forget(storage, key);
}

export function markSent(session, key) {
    try {
        session.setItem(SENT, key);
    } catch {
        // The draft then stays, and is offered once more.
    }
}

/** On the page after a form was sent: its draft goes only if that page says that it was saved. */
export function settle(document, storage, session) {
    try {
        const key = session.getItem(SENT);
        session.removeItem(SENT);
        if (key && document.querySelector('[data-flash="success"]')) forget(storage, key);
    } catch {
        // As above.
    }
}
