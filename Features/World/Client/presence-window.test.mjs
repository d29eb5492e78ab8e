import assert from "node:assert/strict";
import test from "node:test";
import { setStage } from "./tests/call-stage.mjs";
import { PresenceWindow } from "./presence-window.js";

/** A page with this title, and its window; in the world the talk lies in a sheet. */
function opened({ isWorld = false, title = "Forum am See – Öko.HUB" } = {}) {
    setStage();
    Object.assign(document, { title, hidden: false });
    const element = document.createElement("section");
    const heading = document.createElement("h2");
    Object.assign(heading, { focus() {} });
    Object.assign(element, { closest: () => null, prepend() {}, querySelector: () => heading });
    return { element, window: new PresenceWindow(element, { isWorld, count: () => 2 }) };
}

test("what is written while one looks elsewhere is counted in the title", () => {
    const { window } = opened();
    document.hidden = true;
    window.news();
    assert.equal(document.title, "(1) Forum am See – Öko.HUB");
    window.news();
    assert.equal(document.title, "(2) Forum am See – Öko.HUB");
    // Whoever comes, goes or loses the line changes nothing of it.
    window.show();
    assert.equal(document.title, "(2) Forum am See – Öko.HUB");
    document.hidden = false;
    window.seen();
    assert.equal(document.title, "Forum am See – Öko.HUB");
    document.hidden = true;
    window.news();
    assert.equal(document.title, "(1) Forum am See – Öko.HUB");
});

test("what is written before one's eyes is not counted", () => {
    const { window } = opened();
    window.news();
    assert.deepEqual([window.unread, document.title], [0, "Forum am See – Öko.HUB"]);
});

test("in the world a closed sheet keeps counting on its button, the title only while the window is hidden", () => {
    const { window, element } = opened({ isWorld: true, title: "Welt" });
    window.news();
    assert.deepEqual([document.title, window.button.textContent], ["Welt", "Menschen (2), 1 neu"]);
    document.hidden = true;
    window.news();
    assert.equal(document.title, "(2) Welt");
    document.hidden = false;
    window.seen();
    assert.deepEqual([document.title, window.button.textContent], ["Welt", "Menschen (2), 2 neu"]);
    window.open();
    assert.deepEqual([element.hidden, window.button.textContent], [false, "Menschen (2)"]);
});

test("a page that is left has its own title again", () => {
    const { window } = opened();
    document.hidden = true;
    window.news();
    window.dispose();
    assert.equal(document.title, "Forum am See – Öko.HUB");
});
