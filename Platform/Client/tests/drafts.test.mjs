import assert from "node:assert/strict";
import test from "node:test";
import {
    changes,
    collect,
    draftKey,
    fill,
    forget,
    forgetAll,
    markSent,
    readDraft,
    settle,
    writeDraft,
} from "../drafts.js";

/** As the browser's: the keys are the object's own. */
function storage(entries = {}) {
    const store = Object.create({
        getItem: (key) => (Object.hasOwn(store, key) ? store[key] : null),
        setItem: (key, value) => void (store[key] = value),
        removeItem: (key) => void delete store[key],
    });
    return Object.assign(store, entries);
}

const full = {
    getItem: () => null,
    setItem() {
        throw new Error("QuotaExceededError");
    },
    removeItem() {
        throw new Error("SecurityError");
    },
};

function text(name, value, more = {}) {
    return { type: "text", name, value, ...more };
}

function box(name, value, checked, type = "checkbox") {
    return { type, name, value, checked };
}

function page(flash) {
    return { querySelector: (selector) => (selector.includes(flash ?? "nothing") ? {} : null) };
}

const DAY = 24 * 60 * 60 * 1000;

test("the key is the person and the form's path, without the query", () => {
    const key = draftKey("7f", "/klimabilanz/2025/eintraege?seite=2", "https://hub.de/x");
    assert.equal(key, "draft:7f:/klimabilanz/2025/eintraege");
    assert.equal(draftKey(undefined, "/schnellbilanz", "https://hub.de/"), "draft:guest:/schnellbilanz");
});

test("passwords, files, buttons and hidden fields are not kept, a hidden choice marked for it is", () => {
    const values = collect([
        text("amount", "12"),
        text("secret", "x", { type: "password" }),
        text("file", "C:\\fakepath", { type: "file" }),
        text("csrf", "t", { type: "hidden", dataset: {} }),
        text("factor", "strom:2024", { type: "hidden", dataset: { draft: "" } }),
        text("off", "x", { disabled: true }),
        text("", "nameless"),
    ]);
    assert.deepEqual(values, { amount: ["12"], factor: ["strom:2024"] });
});

test("of boxes the checked ones are collected, and none is kept as none", () => {
    const boxes = [box("gas", "a", true), box("gas", "b", false), box("gas", "c", true)];
    assert.deepEqual(collect(boxes), { gas: ["a", "c"] });
    assert.deepEqual(collect([box("gas", "a", false)]), { gas: [] });
});

test("only what a person changed counts", () => {
    const base = { amount: ["12"], note: [""], gas: ["a"] };
    assert.deepEqual(changes(base, { amount: ["12"], note: ["neu"], gas: [] }), { note: ["neu"], gas: [] });
    assert.equal(changes(base, { amount: ["12"], note: [""], gas: ["a"] }), null);
});

test("filling in changes the kept fields and leaves the others with their newer values", () => {
    const radios = [box("kind", "a", true, "radio"), box("kind", "b", false, "radio")];
    const fields = [text("amount", "99"), text("note", ""), ...radios];
    assert.equal(fill(fields, { note: ["neu"], kind: ["b"] }), true);
    assert.deepEqual(
        fields.map((field) => field.checked ?? field.value),
        ["99", "neu", false, true],
    );
    assert.equal(fill(fields, { note: ["neu"], kind: ["b"] }), false);
});

test("several fields of one name are filled in their order, more values than fields are ignored", () => {
    const fields = [text("meter", ""), text("meter", "")];
    fill(fields, { meter: ["1", "2", "3"] });
    assert.deepEqual(
        fields.map((field) => field.value),
        ["1", "2"],
    );
});

test("a name from the object prototype is no draft", () => {
    const field = text("constructor", "Bau AG");
    assert.equal(fill([field], {}), false);
    assert.equal(field.value, "Bau AG");
});

test("a draft is read back until it is two weeks old", () => {
    const store = storage();
    assert.equal(writeDraft(store, "draft:a:/x", { note: ["neu"] }, 1000), true);
    assert.deepEqual(readDraft(store, "draft:a:/x", 1000 + 13 * DAY).typed, { note: ["neu"] });
    assert.equal(readDraft(store, "draft:a:/x", 1000 + 14 * DAY), null);
    assert.deepEqual(Object.keys(store), []);
});

test("a broken draft is worth nothing and goes", () => {
    for (const broken of ["{", "null", "7", '{"time":1}']) {
        const store = storage({ "draft:a:/x": broken });
        assert.equal(readDraft(store, "draft:a:/x", 2), null, broken);
        assert.deepEqual(Object.keys(store), []);
    }
});

test("a storage that is full or forbidden never breaks the form", () => {
    assert.equal(writeDraft(full, "draft:a:/x", {}, 1), false);
    assert.doesNotThrow(() => forget(full, "draft:a:/x"));
    assert.doesNotThrow(() => markSent(full, "draft:a:/x"));
    assert.doesNotThrow(() => settle(page("success"), full, full));
});

test("a sent draft goes when the next page says that it was saved", () => {
    const [store, session] = [storage({ "draft:a:/x": "{}" }), storage()];
    markSent(session, "draft:a:/x");
    settle(page("success"), store, session);
    assert.deepEqual([Object.keys(store), Object.keys(session)], [[], []]);
});

test("a sent draft stays when the next page is a sign-in or a fault", () => {
    const [store, session] = [storage({ "draft:a:/x": "{}" }), storage()];
    markSent(session, "draft:a:/x");
    settle(page(), store, session);
    settle(page("success"), store, session);
    assert.deepEqual(Object.keys(store), ["draft:a:/x"]);
});

test("signing out forgets every draft and nothing else", () => {
    const store = storage({ "draft:a:/x": "{}", "draft:b:/y": "{}", other: "1" });
    forgetAll(store);
    assert.deepEqual(Object.keys(store), ["other"]);
});
