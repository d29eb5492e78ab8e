import assert from "node:assert/strict";
import test from "node:test";
import { CallHelper } from "./call-helper.js";

function helper(answers) {
    const clock = { now: 0, asked: 0 };
    const it = new CallHelper("/welt/verbindung/helfer", {
        now: () => clock.now,
        fetch: async () => {
            clock.asked += 1;
            return answers.shift();
        },
    });
    return { it, clock };
}

const answer = (body, ok = true) => ({ ok, status: ok ? 200 : 404, json: async () => body });

test("credentials are asked for once, and anew before they end", async () => {
    const servers = [{ urls: ["turn:x"], username: "1:a", credential: "b" }];
    const { it, clock } = helper([answer({ isConfigured: true, iceServers: servers, seconds: 100 }), answer({ isConfigured: true, iceServers: [], seconds: 100 })]);
    await it.read();
    clock.now = 79_000;
    await it.read();
    assert.deepEqual([it.servers, it.isConfigured, clock.asked], [servers, true, 1]);
    clock.now = 81_000;
    await it.read();
    assert.equal(clock.asked, 2);
});

test("without an answer one calls without help", async (context) => {
    context.mock.method?.(console, "warn", () => {});
    const { it } = helper([answer({}, false)]);
    await it.read();
    assert.deepEqual([it.servers, it.isConfigured], [[], false]);
});
