import { Controller } from "../../../Platform/Client/controller.js";
import { eveningShare } from "./daylight.js";
import { WORDS } from "./words.js";

const SETTINGS = "welt";

/**
 * Makes the page of the world one that can be walked through. Where that is not possible a sentence says why and leads
 * to the Rundgang, which shows the same.
 */
export default class Scene extends Controller {
    async connect() {
        if (!hasWebGL2()) return this.explain(WORDS.noGraphics);
        try {
            const [{ WorldScene }, parts, plan] = await Promise.all([
                import("./world-scene.js"),
                import("./scene-parts.js"),
                fetchPlan(this.value("world")),
                // Signs are drawn with the page's own letters; without them they would be drawn with others.
                document.fonts?.load("600 20px Inter").catch(() => {}),
            ]);
            if (!this.isGone) await this.begin(WorldScene, parts, plan);
        } catch (error) {
            console.warn("the world does not start:", error);
            if (!this.isGone) this.explain(WORDS.noPlan, true);
        }
    }

    async begin(WorldScene, { Guide, Hud, Panel, WorldMap }, plan) {
        this.settings = readSettings();
        const stage = this.target("stage");
        const { canvas, layer, knob } = makeStage(stage);
        this.target("frame").hidden = false;
        const isStill = this.settings.still ?? matchMedia("(prefers-reduced-motion: reduce)").matches;
        const world = (this.world = new WorldScene({
            canvas, layer, knob, plan, isStill,
            models: this.value("models"),
            state: this.value("state"),
            who: { name: this.value("name"), look: Number(this.value("look", "0")) },
            evening: { day: 0, evening: 1 }[this.settings.light] ?? eveningShare(new Date()),
        }));
        this.hud = new Hud(world, {
            cards: this.target("frame"), status: this.target("status"), where: this.target("where"),
            near: this.target("near"), stations: this.target("stations"), prompt: this.target("prompt"),
            fault: this.target("fault"), faultText: this.target("fault-text"), firm: this.target("firm"),
        });
        this.panel = new Panel({
            panel: this.target("panel"), title: this.target("panel-title"), body: this.target("panel-body"),
        }, this.value("rounds", "/rundgang"), {
            closed: () => world.emit("closed"),
        });
        this.guide = new Guide(world, {
            card: this.target("tour"), caption: this.target("caption"), count: this.target("count"),
            pause: this.action("tour-pause"), button: this.action("tour"),
        }, () => this.hud.say(WORDS.tourEnd));
        this.map = new WorldMap(this.target("drawing"), this.target("places"), plan, (place) => this.jump(place));
        this.listen(canvas);
        this.showSwitches();
        this.measure();
        const hasGround = await world.begin(this.value("place", null));
        if (this.isGone) return;
        if (!hasGround) return this.explain(WORDS.noPlan, true);
        // The page keeps its heading, for whoever hears it.
        this.element.prepend(this.heading());
        this.target("words").hidden = true;
        this.element.setAttribute("data-live", "");
        this.fit();
        this.on(window, "resize", () => this.fit());
        this.element.worldScene = world;
        this.element.dispatchEvent(new CustomEvent("world:ready", { bubbles: true, detail: { scene: world } }));
    }

    /** The picture ends with the window, however high what stands over it is. */
    fit() {
        const frame = this.target("frame");
        frame.style.setProperty("--above", `${Math.ceil(frame.getBoundingClientRect().top + window.scrollY)}px`);
    }

    heading() {
        return this.element.querySelector("h1");
    }

    action(name) {
        return this.element.querySelector(`[data-scene-action="${name}"]`);
    }

    listen(canvas) {
        const { world } = this;
        this.on(this.element, "click", (event) => {
            const name = event.target.closest("[data-scene-action]")?.dataset.sceneAction;
            if (name) this.act(name);
        });
        this.on(this.element, "keydown", (event) => {
            if (event.key === "Escape" && !event.defaultPrevented) this.closeOne();
        });
        this.on(canvas, "webglcontextlost", (event) => {
            event.preventDefault();
            this.isLost = true;
            this.target("fault").hidden = false;
            this.target("fault-text").textContent = WORDS.lostGraphics;
        });
        this.on(canvas, "webglcontextrestored", () => {
            this.isLost = false;
            this.target("fault").hidden = true;
            world.touch();
        });
        this.on(world, "station", ({ detail }) => {
            const opener = this.element.contains(document.activeElement) ? document.activeElement : canvas;
            this.panel.open(detail.place, detail.station, detail.title, opener);
        });
        this.on(world, "close", () => this.panel.close());
        // Whoever walks away has done with it.
        this.on(world, "place", () => this.panel.close({ giveBack: false }));
        this.on(world, "stop", () => this.closeOne());
        this.on(world, "frame", () => this.target("map").hidden || this.map.update(world.self));
        this.on(world, "light still", () => this.showSwitches());
    }

    /** What lies on top goes first. */
    closeOne() {
        if (this.panel.isOpen) this.panel.close();
        else if (!this.target("map").hidden) this.toggleCard("map");
        else if (!this.target("keys").hidden) this.toggleCard("keys");
        else if (this.guide.isOn) this.guide.toggle();
    }

    act(name) {
        const { world } = this;
        if (name === "map" || name === "keys") this.toggleCard(name);
        else if (name === "tour") this.guide.toggle();
        else if (name === "tour-next") this.guide.next();
        else if (name === "tour-back") this.guide.back();
        else if (name === "tour-pause") this.guide.pause();
        else if (name === "close") this.panel.close();
        else if (name === "open") world.key("open");
        else if (name === "again") this.again();
        else if (name === "light") {
            this.save({ light: world.wantedEvening > 0.5 ? "day" : "evening" });
            world.setEvening(this.settings.light === "evening" ? 1 : 0);
            this.hud.say(this.settings.light === "evening" ? WORDS.isEvening : WORDS.isDay);
        } else if (name === "still") {
            this.save({ still: !world.isStill });
            world.setStill(this.settings.still);
            this.hud.say(world.isStill ? WORDS.isStill : WORDS.isMoving);
        }
    }

    /** The map or the keys over the picture; one at a time. */
    toggleCard(name) {
        for (const other of ["map", "keys"]) {
            const card = this.target(other);
            const isOpen = other === name && card.hidden;
            const hadFocus = card.contains(document.activeElement);
            card.hidden = !isOpen;
            this.action(other).setAttribute("aria-expanded", String(isOpen));
            if (!isOpen && hadFocus) this.action(other).focus();
        }
        this.world.touch();
    }

    jump(place) {
        if (this.guide.isOn) this.guide.toggle();
        this.world.jump(place);
        if (!this.target("map").hidden) this.toggleCard("map");
        this.target("stage").querySelector("canvas").focus({ preventScroll: true });
    }

    async again() {
        if (this.world?.walker && !this.isLost) return this.world.parts.loading.again();
        location.reload();
    }

    showSwitches() {
        this.action("light").setAttribute("aria-pressed", String(this.world.wantedEvening > 0.5));
        this.action("still").setAttribute("aria-pressed", String(this.world.isStill));
        this.element.toggleAttribute("data-evening", this.world.wantedEvening > 0.5);
    }

    save(change) {
        Object.assign(this.settings, change);
        try {
            localStorage.setItem(SETTINGS, JSON.stringify(this.settings));
        } catch {
            // Nothing can be kept here; it holds until the page is left.
        }
    }

    /** What the scene says of itself, for whoever measures it. */
    measure() {
        const { world } = this;
        const report = () => ({ ...world.stage.report(), loadedBytes: loadedBytes() });
        window.oekohubWorld = {
            report,
            visit: async (place) => {
                if (!world.jump(place)) return null;
                do await new Promise((resolve) => setTimeout(resolve, 120));
                while (world.parts.isBusy);
                world.stage.drawNow();
                world.stage.drawNow();
                return report();
            },
            dispose: () => this.takeAway(),
        };
    }

    /** The sentence and the way to the Rundgang instead of the picture. */
    explain(text, canTryAgain = false) {
        this.takeAway();
        this.target("frame").hidden = true;
        this.target("words").prepend(this.heading());
        this.target("words").hidden = false;
        this.target("reason").textContent = text;
        if (!canTryAgain || this.target("retry")) return;
        const button = document.createElement("button");
        button.type = "button";
        button.className = "action action-secondary";
        button.setAttribute("data-scene-target", "retry");
        button.textContent = WORDS.again;
        button.addEventListener("click", () => location.reload());
        this.target("words").append(button);
    }

    takeAway() {
        const { world } = this;
        if (!world) return null;
        this.world = null;
        this.guide?.dispose();
        this.hud?.dispose();
        const memory = world.dispose();
        this.target("stage").replaceChildren();
        delete this.element.worldScene;
        delete window.oekohubWorld;
        this.element.removeAttribute("data-live");
        this.element.dispatchEvent(new CustomEvent("world:gone", { bubbles: true }));
        return memory;
    }

    disconnect() {
        this.isGone = true;
        this.takeAway();
    }
}

async function fetchPlan(address) {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
}

function hasWebGL2() {
    try {
        const context = document.createElement("canvas").getContext("webgl2");
        context?.getExtension("WEBGL_lose_context")?.loseContext();
        return context !== null;
    } catch {
        return false;
    }
}

function readSettings() {
    try {
        return JSON.parse(localStorage.getItem(SETTINGS)) ?? {};
    } catch {
        return {};
    }
}

function makeStage(stage) {
    const canvas = document.createElement("canvas");
    canvas.className = "world-canvas";
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", WORDS.canvas);
    const layer = document.createElement("div");
    layer.className = "world-tags";
    layer.setAttribute("aria-hidden", "true");
    const knob = document.createElement("div");
    knob.className = "world-stick";
    knob.setAttribute("aria-hidden", "true");
    knob.hidden = !matchMedia("(pointer: coarse)").matches;
    knob.append(document.createElement("span"));
    stage.replaceChildren(canvas, layer, knob);
    return { canvas, layer, knob };
}

/** Bytes the network carried for this page's files, as the browser counts them. */
function loadedBytes() {
    return performance.getEntriesByType("resource").reduce((sum, entry) => sum + (entry.encodedBodySize || 0), 0);
}
