import assert from "node:assert/strict";
import test from "node:test";
import { ModelFault, readModel, triangles } from "./glb.js";

/** One triangle, places as int16 with a stride of eight bytes, as the models are packed. */
function sample(change = (document) => document) {
    const places = new Int16Array([0, 0, 0, 0, 1000, 0, 0, 0, 0, 500, 0, 0]);
    const day = new Uint8Array([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]);
    const dusk = new Uint8Array(12).fill(40);
    const corners = new Uint16Array([0, 1, 2, 0]); // the last one pads to four bytes
    const parts = [places, day, dusk, corners].map((part) => new Uint8Array(part.buffer));
    const offsets = [0, 24, 36, 48];
    const document = change({
        asset: { version: "2.0" },
        nodes: [{ name: "outside", mesh: 0, scale: [0.01, 0.01, 0.01], translation: [5, 1, 0] }],
        meshes: [{ primitives: [{ attributes: { POSITION: 0, COLOR_0: 1, _EVENING: 2 }, indices: 3 }] }],
        accessors: [
            { bufferView: 0, componentType: 5122, count: 3, type: "VEC3" },
            { bufferView: 1, componentType: 5121, count: 3, type: "VEC4", normalized: true },
            { bufferView: 2, componentType: 5121, count: 3, type: "VEC4", normalized: true },
            { bufferView: 3, componentType: 5123, count: 3, type: "SCALAR" },
        ],
        bufferViews: offsets.map((byteOffset, index) => ({ byteOffset, ...(index === 0 && { byteStride: 8 }) })),
    });
    let head = JSON.stringify(document);
    head += " ".repeat((4 - (head.length % 4)) % 4);
    const bytes = new Uint8Array(12 + 8 + head.length + 8 + 56);
    const view = new DataView(bytes.buffer);
    [0x46546c67, 2, bytes.length, head.length, 0x4e4f534a].forEach((word, index) => view.setUint32(index * 4, word, true));
    bytes.set(new TextEncoder().encode(head), 20);
    view.setUint32(20 + head.length, 56, true);
    view.setUint32(24 + head.length, 0x004e4942, true);
    parts.forEach((part, index) => bytes.set(part, 28 + head.length + offsets[index]));
    return bytes.buffer;
}

test("a node brings its places, both colours and its triangles", () => {
    const [node] = readModel(sample());
    assert.equal(node.name, "outside");
    assert.deepEqual([...node.indices], [0, 1, 2]);
    assert.equal(node.position.stride, 4);
    assert.deepEqual([...node.day.array.slice(4, 8)], [0, 255, 0, 255]);
    assert.equal(node.evening.array[0], 40);
    assert.ok(node.day.normalized);
});

test("triangles come in metres", () => {
    // 1000 × 0.01 + 5 = 15, 500 × 0.01 + 1 = 6
    const wanted = [5, 1, 0, 15, 1, 0, 5, 6, 0];
    triangles(readModel(sample())).forEach((value, index) => assert.ok(Math.abs(value - wanted[index]) < 1e-5));
});

test("what is no model of ours is refused with a reason", () => {
    assert.throws(() => readModel(new ArrayBuffer(8)), ModelFault);
    assert.throws(() => readModel(new TextEncoder().encode("<!doctype html><title>404</title>").buffer), /no glTF 2/);
    assert.throws(() => readModel(sample().slice(0, -40)), ModelFault);
    const bare = (document) => {
        delete document.meshes[0].primitives[0].attributes._EVENING;
        return document;
    };
    assert.throws(() => readModel(sample(bare)), /outside has no _EVENING/);
    const long = (document) => {
        document.accessors[0].count = 400;
        return document;
    };
    assert.throws(() => readModel(sample(long)), /past the end/);
});
