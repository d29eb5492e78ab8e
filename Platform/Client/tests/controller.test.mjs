import assert from "node:assert/strict";
import test from "node:test";
import { Controller, moduleAddress, start } from "../controller.js";

function element(attributes) {
    return { getAttribute: (name) => attributes[name] ?? null };
}

test("a plain name is a module of the platform", () => {
    assert.equal(moduleAddress("error-summary"), "./error-summary.js");
});

test("a name with a feature is a module in that feature's Client folder", () => {
    assert.equal(
        moduleAddress("CarbonAccounting/column-mapping"),
        "../../Features/CarbonAccounting/Client/column-mapping.js",
    );
});

test("a name can lead nowhere else", () => {
    for (const name of ["../evil", "https://elsewhere", "a/b", "A/B/c", "", "chart.js", "Chart"]) {
        assert.equal(moduleAddress(name), null, name);
    }
});

test("values are read from attributes with the controller's name", () => {
    const controller = new Controller(element({ "data-chart-unit-value": "t CO₂e" }), "chart");
    assert.equal(controller.value("unit"), "t CO₂e");
    assert.equal(controller.value("places", "1"), "1");
    assert.equal(controller.value("places"), "");
});

test("listeners end when the controller is released", () => {
    const source = new EventTarget();
    const controller = new Controller(element({}), "x");
    let heard = 0;
    controller.on(source, "ring knock", () => (heard += 1));
    source.dispatchEvent(new Event("ring"));
    source.dispatchEvent(new Event("knock"));
    assert.equal(heard, 2);
    controller.release();
    source.dispatchEvent(new Event("ring"));
    assert.equal(heard, 2);
});

test("whoever waits for the start finds everything connected", async () => {
    globalThis.MutationObserver = class {
        observe() {}
    };
    const connected = [];
    class Slow extends Controller {
        connect() {
            connected.push(this.name);
        }
    }
    const part = { nodeType: 1, isConnected: true, ...element({ "data-controller": "reveal print" }) };
    const root = { nodeType: 1, querySelectorAll: () => [part], ...element({}) };
    await start(root, async () => {
        await new Promise((done) => setTimeout(done, 5));
        return { default: Slow };
    });
    assert.deepEqual(connected, ["reveal", "print"]);
    delete globalThis.MutationObserver;
});
