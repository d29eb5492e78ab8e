import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Gathering } from "./gathering.js";

/** The forest of a world: trees on a ground. */
function forest() {
    const sown = [];
    return { sown, gathering: new Gathering(["soil", "trees"], ({ soil, trees }) => sown.push(`${trees} on ${soil}`)) };
}

test("trees that come before the ground wait for it", () => {
    for (const order of [["soil", "trees"], ["trees", "soil"]]) {
        const { sown, gathering } = forest();
        for (const name of order) gathering.bring(name, name);
        assert.deepEqual(sown, ["trees on soil"]);
    }
});

test("without a ground nothing is sown and nothing fails", () => {
    const { sown, gathering } = forest();
    gathering.bring("trees", "trees");
    gathering.bring("soil", undefined);
    gathering.bring("trees", "trees");
    assert.deepEqual(sown, []);
});

test("what is loaded again is not sown twice", () => {
    const { sown, gathering } = forest();
    for (const name of ["soil", "trees", "trees", "soil"]) gathering.bring(name, name);
    assert.deepEqual(sown, ["trees on soil"]);
});

test("what failed is done when a part comes again", () => {
    let tries = 0;
    const gathering = new Gathering(["soil"], () => {
        if (++tries === 1) throw new Error("no picture");
    });
    assert.throws(() => gathering.bring("soil", 1), /no picture/);
    gathering.bring("soil", 1);
    gathering.bring("soil", 1);
    assert.equal(tries, 2);
});

test("the world sows by it alone", () => {
    const source = readFileSync(new URL("world-parts.js", import.meta.url), "utf8");
    assert.equal(source.split("new Forest(").length, 2);
    assert.match(source, /this\.growing\.bring\("soil"/);
    assert.match(source, /this\.growing\.bring\("trees"/);
});
