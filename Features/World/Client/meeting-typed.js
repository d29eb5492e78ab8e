/**
 * Remembers what is typed, open and focused in a part of a page, and gives back a function that puts it into what takes the
 * part's place. Forms and fields are found again by their ids.
 *
 * @param sent the form that has just been answered: what was typed in it comes back from the hub where it was not taken
 */
export function keepTyped(part, sent, isTaken) {
    const typed = [...part.querySelectorAll("form[id]")].filter((form) => form !== sent).flatMap(changedFields);
    const open = [...part.querySelectorAll("details[id][open]")].map(({ id }) => id);
    const done = sent && isTaken ? sent.closest("details")?.id : null;
    const focused = part.contains(part.ownerDocument.activeElement) ? part.ownerDocument.activeElement : null;
    const focus = focused ? { id: focused.id, near: focused.closest("[id][tabindex]")?.id, from: focused.selectionStart, to: focused.selectionEnd } : null;
    return (next) => {
        for (const id of open) if (id !== done) find(next, id)?.setAttribute("open", "");
        for (const field of typed) put(next, field);
        if (focus) giveFocus(next, focus);
    };
}

/** Fields that hold something else than the hub has sent, with the version of what they change. */
export function changedFields(form) {
    const fields = [...form.elements].filter(({ name, type }) => name && type !== "file");
    const changed = fields.filter((field) => field.type !== "hidden" && field.id && isChanged(field));
    if (!changed.length) return [];
    const version = fields.find(({ name }) => name === "version");
    const kept = changed.map(({ id, value }) => ({ id, value }));
    // Whoever types goes on from what they saw, so that a change by others meanwhile is found when it is saved.
    return version ? [...kept, { form: form.id, version: version.value }] : kept;
}

function isChanged(field) {
    if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
    return field.value !== field.defaultValue;
}

function put(next, { id, value, form, version }) {
    const field = form ? find(next, form)?.elements.namedItem("version") : find(next, id);
    if (field) field.value = form ? version : value;
}

function giveFocus(next, { id, near, from, to }) {
    const field = find(next, id);
    const target = field && !field.disabled ? field : find(next, near);
    target?.focus();
    if (target === field && typeof from === "number") field.setSelectionRange?.(from, to);
}

function find(part, id) {
    return id ? part.querySelector(`#${CSS.escape(id)}`) : null;
}
