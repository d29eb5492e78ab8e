import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { findPath } from "./path-finding.js";
import { blockGround, stationsOf } from "./station-ground.js";
import { Terrain } from "./terrain.js";

const read = (address) => JSON.parse(readFileSync(new URL(address, import.meta.url), "utf8"));
const folder = "../Content/worlds/westfaelisches-ruhrgebiet/";
const world = read(`${folder}world.json`);
const places = readdirSync(new URL(`${folder}places/`, import.meta.url)).map((name) => read(`${folder}places/${name}`));

test("every station can be reached on foot from the start, with all stations standing there", () => {
    const terrain = new Terrain(read("models/terrain.json"));
    const stations = places.flatMap((place) => stationsOf(place, terrain));
    blockGround(terrain, stations);
    const [x, z] = world.spawn.at;
    for (const { place, id, pose } of stations) {
        const end = findPath(terrain, { x, z }, pose.stand).at(-1);
        const off = Math.hypot(end.x - pose.stand.x, end.z - pose.stand.z);
        assert.ok(off < 1.2, `${place}/${id} is missed by ${off.toFixed(1)} m`);
    }
});

test("one arrives at every place on free ground", () => {
    const terrain = new Terrain(read("models/terrain.json"));
    for (const { id, spawn } of places) assert.ok(terrain.isWalkable(...spawn.at), id);
});

test("a board closes the ground under it and leaves the ground before it", () => {
    const terrain = new Terrain(read("models/terrain.json"));
    const place = { id: "x", position: [2, 84], facing: 0, stations: [{ id: "b", kind: "board", at: [0, 0], turn: 0 }] };
    const [board] = stationsOf(place, terrain);
    assert.ok(terrain.isWalkable(2, 84));
    blockGround(terrain, [board]);
    assert.ok(!terrain.isWalkable(2, 84));
    assert.ok(terrain.isWalkable(board.pose.stand.x, board.pose.stand.z));
});
