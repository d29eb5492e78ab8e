import assert from "node:assert/strict";
import { createServer } from "node:http";
import test from "node:test";
import { Loading } from "./loading.js";

/** A real server: /good answers JSON, everything else 404 until it is told otherwise. */
async function serve(use) {
    const there = new Set(["/good"]);
    const server = createServer((request, answer) => {
        answer.statusCode = there.has(request.url) ? 200 : 404;
        answer.end(JSON.stringify({ path: request.url }));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
        await use(`http://127.0.0.1:${server.address().port}`, there);
    } finally {
        server.close();
        server.closeAllConnections();
    }
}

test("files that are there are counted, one that is not is remembered and loaded again", async (context) => {
    context.mock.method(console, "warn", () => {});
    await serve(async (address, there) => {
        const seen = [];
        let changes = 0;
        const loading = new Loading(() => changes++);
        await loading.load("good", `${address}/good`, "json", ({ path }) => seen.push(path));
        await loading.load("late", `${address}/late`, "json", ({ path }) => seen.push(path));
        assert.deepEqual([seen, loading.done, loading.isBusy, [...loading.failed.keys()]], [["/good"], 1, false, ["late"]]);
        there.add("/late");
        await loading.again();
        assert.deepEqual([seen, loading.done, loading.failed.size], [["/good", "/late"], 2, 0]);
        assert.ok(changes >= 6);
    });
});

test("a file that cannot be read is as good as missing", async (context) => {
    context.mock.method(console, "warn", () => {});
    await serve(async (address) => {
        const loading = new Loading(() => {});
        await loading.load("bad", `${address}/good`, "json", () => {
            throw new Error("no model");
        });
        assert.deepEqual([...loading.failed.keys()], ["bad"]);
    });
});

test("what was stopped is no fault", async () => {
    await serve(async (address) => {
        const loading = new Loading(() => {});
        const coming = loading.load("good", `${address}/good`, "json", () => assert.fail("it was taken away"));
        loading.stop();
        await coming;
        assert.equal(loading.failed.size, 0);
    });
});
