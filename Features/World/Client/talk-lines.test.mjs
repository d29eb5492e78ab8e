import assert from "node:assert/strict";
import test from "node:test";
import { TalkLines } from "./talk-lines.js";

test("a line of one's own waits until the hub has it, and stands once", () => {
    const talk = new TalkLines("m");
    const line = talk.own("  Guten Tag ", 5);
    assert.deepEqual([line.id, line.text, line.state], ["m-1", "Guten Tag", "sending"]);
    talk.said({ who: 3, name: "Lore", text: "Guten Tag", at: 9, id: "m-1" }, 3);
    assert.deepEqual(talk.lines.map(({ state, at }) => [state, at]), [["said", 9]]);
});

test("somebody else's line with the same name is another one", () => {
    const talk = new TalkLines("m");
    talk.own("a", 1);
    talk.said({ who: 4, name: "Erle", text: "b", at: 2, id: "m-1" }, 3);
    assert.deepEqual(talk.lines.map(({ text, state }) => [text, state]), [["a", "sending"], ["b", "said"]]);
});

test("a refused line stays, with its reason, and can be sent again", () => {
    const talk = new TalkLines("m");
    talk.own("a", 1);
    talk.own("b", 2);
    assert.equal(talk.refused("tooMany", "Warten Sie.").text, "a");
    assert.equal(talk.refused("unknownPerson", "x"), null);
    assert.deepEqual(talk.lines.map(({ state }) => state), ["failed", "sending"]);
    assert.equal(talk.again("m-1").state, "sending");
    assert.equal(talk.again("m-2"), null);
});

test("what waits when the line is lost is not lost", () => {
    const talk = new TalkLines("m");
    talk.own("a", 1);
    assert.equal(talk.lost("Die Verbindung fehlt.").length, 1);
    assert.equal(talk.lines[0].state, "failed");
    // It had arrived after all.
    talk.said({ who: 3, name: "Lore", text: "a", at: 2, id: "m-1" }, 3);
    assert.deepEqual(talk.lines.map(({ state }) => state), ["said"]);
});

test("kept lines come once and in order, however often one comes back", () => {
    const talk = new TalkLines();
    const kept = [{ who: 1, name: "A", text: "eins", at: 1, id: "x" }, { who: 2, name: "B", text: "zwei", at: 2, id: "x" }];
    talk.note("da", 3);
    assert.equal(talk.kept(kept), 2);
    assert.equal(talk.kept(kept), 0);
    assert.deepEqual(talk.lines.map(({ text }) => text), ["eins", "zwei", "da"]);
});

test("old lines go, unsent ones stay", () => {
    const talk = new TalkLines("m");
    talk.own("meins", 0);
    for (let at = 1; at <= 250; at += 1) talk.said({ who: 9, name: "X", text: `${at}`, at, id: `${at}` }, 3);
    assert.equal(talk.lines.length, 200);
    assert.equal(talk.lines[0].text, "meins");
    assert.equal(talk.lines.at(-1).text, "250");
});
