import assert from "node:assert/strict";
import { test } from "node:test";
import { changedFields } from "./meeting-typed.js";

const text = (value, sent = value, more = {}) => ({ id: "neu-text", name: "text", type: "textarea", value, defaultValue: sent, ...more });
const version = (value) => ({ id: "", name: "version", type: "hidden", value, defaultValue: value });
const choice = (chosen, sent) => ({
    id: "neu-kind",
    name: "kind",
    type: "select-one",
    value: chosen,
    options: ["idea", "problem"].map((value) => ({ selected: value === chosen, defaultSelected: value === sent })),
});

test("a form in which nobody has typed is left alone", () => {
    assert.deepEqual(changedFields({ id: "f", elements: [text("Lecks"), choice("idea", "idea"), version("1")] }), []);
});

test("what is typed stays, with the version on which it stands", () => {
    const fields = changedFields({ id: "f", elements: [text("Lecks suchen", "Lecks"), choice("idea", "idea"), version("3")] });
    assert.deepEqual(fields, [{ id: "neu-text", value: "Lecks suchen" }, { form: "f", version: "3" }]);
});

test("a choice counts as typed, a new note has no version", () => {
    assert.deepEqual(changedFields({ id: "f", elements: [text(""), choice("problem", "idea")] }), [{ id: "neu-kind", value: "problem" }]);
});

test("a chosen file and the proof of the form are never put anywhere", () => {
    const file = { id: "file", name: "file", type: "file", value: "C:\\audit.pdf", defaultValue: "" };
    const proof = { id: "", name: "nachweis", type: "hidden", value: "neu", defaultValue: "alt" };
    assert.deepEqual(changedFields({ id: "f", elements: [file, proof] }), []);
});
