import assert from "node:assert/strict";
import test from "node:test";
import { STATION_WORDS } from "../words.js";
import { drawStation } from "./kinds.js";
import { Pen } from "./pen.js";

const SHAPES = {
    compass: { points: [{ title: "Wärme", rank: 1 }, { title: "Verpackung", rank: 2 }] },
    hotspots: { bars: [{ label: "Erdgas", tonnes: 120.4, share: 0.48 }, { label: "Strom", tonnes: 60, share: 0.24 }] },
    river: { inputs: [{ label: "Stahl", tonnes: 310 }], losses: [{ label: "Späne", tonnes: 21 }] },
    wall: { tiles: ["filled", "partly", "open", "omitted"].map((state, i) => ({ code: `B${i}`, title: "Angabe", state })) },
    path: { signs: [{ title: "Heizung planen", month: "2027-03", status: "planned", href: "/massnahmen/1" }] },
    grove: { trees: ["idea", "planned", "running", "done"].map((status) => ({ title: status, status, href: "/massnahmen/1" })) },
    steps: { step: 2, of: 4, title: "geschult" },
    signals: { lamps: ["fits", "unclear", "not"].map((state) => ({ title: "Programm", state })) },
    building: { parts: {}, fleet: [{ kind: "electric", share: 0.8 }], carriers: [{ label: "Erdgas", mwh: 480 }] },
    notice: { rows: [{ title: "Treffen am See", day: "2026-12-03", href: "/veranstaltungen/1" }] },
    spheres: { spheres: [{ label: "Scope 1", tonnes: 252.1, year: 2025, isBefore: false }] },
};
const FURNITURE = ["board", "lectern", "table", "desk", "door", "screen", "shared-board"];

function drawn(kind, state) {
    const pen = new Pen(() => 0, STATION_WORDS);
    drawStation(pen, { id: "x", title: "Titel der Station", kind }, state);
    const text = pen.signs.flatMap((sign) => sign.blocks).map((block) => block.text ?? "").join(" | ");
    return { pen, text };
}

for (const kind of [...Object.keys(SHAPES), ...FURNITURE]) {
    test(`${kind} is drawn small enough, with numbers that are numbers`, () => {
        const { pen } = drawn(kind, { sentence: "Ein Satz.", figures: [], shape: SHAPES[kind] ?? null });
        assert.ok(pen.solid.triangles + pen.clear.triangles > 10);
        assert.ok(pen.solid.triangles + pen.clear.triangles < 1200, `${pen.solid.triangles}`);
        assert.ok(pen.solid.positions.every(Number.isFinite));
        for (const sign of pen.signs) assert.ok(sign.corners.flat().every(Number.isFinite));
        assert.equal(pen.solid.frames.length, 1);
    });

    test(`${kind} says what is missing when nothing is known, and invents nothing`, () => {
        const { text, pen } = drawn(kind, { sentence: "Die Angabe fehlt.", figures: [], shape: null });
        assert.match(text, /Titel der Station/);
        if (kind !== "door") assert.match(text, /Die Angabe fehlt\./);
        assert.doesNotMatch(text, /\d/);
        assert.equal(pen.trees.length, 0);
        assert.match(drawn(kind, undefined).text, /Titel der Station/);
    });
}

test("without a state a station says what it is for", () => {
    const pen = new Pen(() => 0, STATION_WORDS);
    drawStation(pen, { id: "x", title: "Tafel", kind: "board", text: "Hier steht, was gilt. Und noch ein Satz, der nicht mehr darauf muss, weil er viel zu lang für eine kleine Tafel ist und niemand ihn im Gehen liest." }, undefined);
    const text = pen.signs.flatMap((sign) => sign.blocks).map((block) => block.text).join(" | ");
    assert.match(text, /Tafel \| Hier steht, was gilt\./);
});

test("an empty list is as good as nothing known", () => {
    assert.match(drawn("wall", { sentence: "Kein Bericht begonnen.", shape: { tiles: [] } }).text, /Kein Bericht/);
    assert.match(drawn("hotspots", { sentence: "Keine Bilanz.", shape: { bars: [] } }).text, /Keine Bilanz/);
});

test("figures stand there in German", () => {
    assert.match(drawn("hotspots", { shape: SHAPES.hotspots }).text, /48\s% \| Erdgas \| 120\st/);
    assert.match(drawn("river", { shape: SHAPES.river }).text, /Stahl 310\st.*Späne \| 21\st.*289\st/); // 310 − 21
    assert.match(drawn("path", { shape: SHAPES.path }).text, /03\/2027 · geplant \| Heizung planen/);
    assert.match(drawn("notice", { shape: SHAPES.notice }).text, /3\.12\.2026 \| Treffen am See/);
    assert.match(drawn("building", { shape: SHAPES.building }).text, /480\sMWh.*80\s% der Fahrzeuge elektrisch/);
});

test("measures grow: an idea has no tree, a done one the largest", () => {
    const { pen, text } = drawn("grove", { shape: SHAPES.grove });
    assert.deepEqual(pen.trees.map((tree) => Math.round(tree.scale * 100)), [19, 42, 80]);
    assert.match(text, /Idee.*geplant.*in Umsetzung.*umgesetzt/);
});

test("tiles differ by form, not by colour alone", () => {
    const faces = SHAPES.wall.tiles.map((tile) => drawn("wall", { shape: { tiles: [tile] } }).pen.solid.triangles);
    assert.equal(new Set(faces).size, 4);
});
