import assert from "node:assert/strict";
import test from "node:test";
import { bytes, text } from "../../../Features/Accounts/Client/base64url.js";

test("bytes become letters that fit into an address, and come back", () => {
    // RFC 4648, section 10, and the two letters that differ from plain Base64.
    for (const [plain, letters] of [["", ""], ["f", "Zg"], ["fo", "Zm8"], ["foo", "Zm9v"], ["foob", "Zm9vYg"]]) {
        assert.equal(text(new TextEncoder().encode(plain)), letters);
        assert.equal(new TextDecoder().decode(bytes(letters)), plain);
    }
    assert.equal(text(Uint8Array.from([0xfb, 0xff, 0xfe])), "-__-");
    assert.deepEqual([...bytes("-__-")], [0xfb, 0xff, 0xfe]);
});
