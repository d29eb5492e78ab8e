import assert from "node:assert/strict";
import test from "node:test";
import { checkName, PresenceSelf, PSEUDONYMS } from "./presence-self.js";

class Storage {
    items = new Map();
    getItem(key) {
        return this.items.get(key) ?? null;
    }
    setItem(key, value) {
        this.items.set(key, value);
    }
}

test("a name given for one room is taken there and kept nowhere", () => {
    const kept = new Map([["welt-ich", JSON.stringify({ name: "Birke", isOwn: false, look: 2 })]]);
    const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
    const self = new PresenceSelf({ ownName: "Ayla", isNamed: true, storage });
    assert.equal(self.name, "Ayla");
    assert.equal(self.look, 2);
    self.choose({ name: "Ayla D.", isOwn: false });
    assert.equal(self.name, "Ayla D.");
    assert.equal(JSON.parse(kept.get("welt-ich")).name, "Birke");
});

test("one begins under a name of the region, and it stays on the device", () => {
    const storage = new Storage();
    const first = new PresenceSelf({ ownName: "Anna Klein", look: 3, storage, chance: () => 0 });
    assert.equal(first.name, "Birke");
    const again = new PresenceSelf({ ownName: "Anna Klein", look: 5, storage, chance: () => 0.5 });
    assert.equal(again.name, "Birke");
    assert.equal(again.look, 3);
});

test("the own name is taken by choice alone", () => {
    const storage = new Storage();
    const self = new PresenceSelf({ ownName: "Anna Klein", storage });
    assert.ok(PSEUDONYMS.includes(self.name));
    assert.ok(self.choose({ isOwn: true }));
    assert.equal(self.name, "Anna Klein");
    assert.equal(new PresenceSelf({ ownName: "Anna Klein", storage }).name, "Anna Klein");
    // Signed out on the same device, the name is not used.
    assert.notEqual(new PresenceSelf({ ownName: "", storage }).name, "Anna Klein");
});

test("a name the hub would refuse is not taken", () => {
    const self = new PresenceSelf({ chance: () => 0 });
    for (const name of ["", "   ", "a".repeat(41), "zwei\nZeilen", "a\u202eb"]) assert.equal(self.choose({ name }), false);
    assert.equal(self.name, "Birke");
    assert.equal(checkName("  Lore "), "Lore");
});

test("a name by chance gives way to somebody who has it already, a chosen one does not", () => {
    const storage = new Storage();
    const self = new PresenceSelf({ storage, chance: () => 0 });
    assert.equal(self.giveWay(["Erle"]), false);
    assert.equal(self.giveWay(["Birke", "Lore"]), true);
    assert.equal(self.name, "Erle");
    assert.equal(new PresenceSelf({ storage }).giveWay(["Erle"]), true);
    self.choose({ name: "Jo" });
    assert.equal(self.giveWay(["Jo"]), false);
    assert.equal(new PresenceSelf({ storage }).giveWay(["Jo"]), false);
});

test("damaged memory counts as none", () => {
    const storage = new Storage();
    storage.setItem("welt-ich", "{");
    assert.equal(new PresenceSelf({ storage, chance: () => 0 }).name, "Birke");
    storage.setItem("welt-ich", '{"name":7,"look":"x"}');
    assert.equal(new PresenceSelf({ storage, look: 2, chance: () => 0 }).look, 2);
});

test("all names fit and none stands twice", () => {
    assert.equal(new Set(PSEUDONYMS).size, PSEUDONYMS.length);
    for (const name of PSEUDONYMS) assert.equal(checkName(name), name);
});
