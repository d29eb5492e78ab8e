import { Balls } from "./balls.js";
import { Crowd } from "./crowd.js";
import { Forest } from "./forest.js";
import { Gathering } from "./gathering.js";
import { readModel } from "./glb.js";
import { cornersOf, meshOf } from "./graphics.js";
import { Loading } from "./loading.js";
import { Meadow } from "./meadow.js";
import { PlaceView } from "./place-view.js";
import { distance } from "./space.js";
import { Terrain } from "./terrain.js";
import { WORDS } from "./words.js";

/** At most so many files at a time, so that the nearest come first. */
const LANES = 2;
/** From how near the names of the balls are read, where no other place is (metres). */
const BALLS = 80;
const TAG_OF_PLACE = { reach: 240, nearest: 24, isFar: true };

/** Everything that stands in the world: loaded bit by bit, near things first, and taken away again. */
export class WorldParts {
    places = new Map();
    queue = [];
    lanes = 0;
    /** People told of before figures have come. */
    waiting = new Map();
    /** What screens and boards show: {placeId, stationId, source, texture}. */
    shown = new Map();

    constructor(world, { models, state }) {
        Object.assign(this, { world, models, stateAddress: state });
        this.loading = new Loading(() => world.emit("loading"));
        this.people = this.makePeople();
        // The ground may come after the trees, or only when it is loaded again.
        this.growing = new Gathering(["soil", "trees"], (found) => this.sow(found));
    }

    // Loading

    model(name, then) {
        return this.loading.load(name, `${this.models}/${name}.glb`, "arrayBuffer", (buffer) => {
            then(readModel(buffer));
            this.world.touch();
        });
    }

    async loadGround() {
        const { scene } = this.world.stage;
        await Promise.all([
            this.loading.load(
                "terrain", `${this.models}/terrain.json`, "json", (data) => (this.terrain = new Terrain(data)),
            ),
            this.model("landscape", (nodes) => {
                this.landscape = nodes.map(
                    (node) => meshOf(node, node.name === "water" ? this.world.paints.water : this.world.paints.solid),
                );
                scene.add(...this.landscape);
                this.growing.bring("soil", nodes.find(({ name }) => name === "terrain"));
            }),
        ]);
        if (!this.terrain) return;
        for (const place of this.world.plan.places) {
            const view = new PlaceView(place, this.terrain, this.world.paints, this.world.uniforms);
            this.places.set(place.id, view);
            scene.add(view.group);
        }
    }

    /** Everything else, the nearest places first. */
    loadRest() {
        const { world, terrain } = this;
        const { scene } = world.stage;
        this.enqueue(() => this.model("figure", (nodes) => {
            this.crowd = new Crowd(nodes, world.paints, terrain);
            scene.add(this.crowd.group);
            for (const [id, news] of this.waiting) this.crowd.set(id, news);
            this.waiting.clear();
        }));
        this.enqueue(() => this.loadState());
        const near = [...this.places.values()].sort((a, b) => a.distance(world.walker) - b.distance(world.walker));
        near.forEach((view, index) => {
            this.enqueue(() => this.model(view.place.model, (nodes) => {
                view.addModel("outside", nodes);
                if (view.stationView) this.drawStations(view);
                this.tagPlace(view);
            }));
            if (index === 0) this.enqueue(() => this.model("trees", (nodes) => this.growing.bring("trees", nodes)));
        });
    }

    /** Trees and grass on the ground. */
    sow({ soil, trees }) {
        const { terrain, world } = this;
        const forest = new Forest(trees, world.paints.solid, terrain);
        const meadow = new Meadow(world.plan, terrain, cornersOf(soil), world.paints.meadow);
        Object.assign(this, { forest, meadow });
        world.stage.scene.add(forest.group, meadow.group);
        for (const { place, stationView } of this.places.values()) {
            if (stationView) forest.plant(place.id, stationView.trees);
        }
    }

    enqueue(job, isUrgent = false) {
        if (isUrgent) this.queue.unshift(job);
        else this.queue.push(job);
        this.drain();
    }

    async drain() {
        while (this.lanes < LANES && this.queue.length) {
            this.lanes++;
            this.queue.shift()().finally(() => {
                this.lanes--;
                this.drain();
            });
        }
    }

    get isBusy() {
        return this.loading.isBusy || this.queue.length > 0;
    }

    loadState() {
        return this.loading.load("state", this.stateAddress, "json", (state) => {
            this.state = state;
            this.hasState = true;
            for (const view of this.places.values()) if (view.stationView || view.isNear) this.drawStations(view);
            this.drawBalls();
            this.world.emit("state", state);
            this.world.touch();
        });
    }

    /** Names that failed, in German words. */
    get faults() {
        const names = new Map(this.world.plan.places.map(({ model, name }) => [model, name]));
        return [...new Set(
            [...this.loading.failed.keys()].map(
                (name) => WORDS.part(names.get(name.replace(/-(inside|parts)$/, "")) ?? name),
            ),
        )];
    }

    // Places and stations

    update(point) {
        for (const view of this.places.values()) {
            const change = view.update(point);
            if (change === "enter") this.enter(view);
            else if (change === "leave") this.leave(view);
        }
    }

    enter(view) {
        const { model, id } = view.place;
        if (!view.has?.inside && !view.asked) {
            view.asked = true;
            this.enqueue(() => this.model(`${model}-inside`, (nodes) => {
                view.addModel("inside", nodes);
                // Roofs have come: what stands under them is lit anew.
                if (view.stationView) this.drawStations(view);
            }), true);
            if (view.stations.some(({ kind }) => kind === "building")) {
                this.enqueue(() => this.model(`${model}-parts`, (nodes) => {
                    view.addModel("parts", nodes);
                    view.showParts(this.partsOf(id));
                }), true);
            }
        }
        if (this.hasState || this.loading.failed.has("state")) this.drawStations(view);
        for (const station of view.stations) {
            const at = { x: station.pose.x, y: station.y + station.height + 0.25, z: station.pose.z };
            this.world.tags.set(`station:${id}/${station.id}`, {
                kind: "station", text: station.title, place: () => at, reach: 26, hides: true,
                press: () => this.world.goTo(id, station.id),
            });
        }
    }

    leave(view) {
        view.dropStations();
        this.forest?.plant(view.place.id, []);
        this.world.tags.deleteAll(`station:${view.place.id}/`);
    }

    drawStations(view) {
        const trees = view.setStations(this.state?.stations);
        this.forest?.plant(view.place.id, trees);
        // Drawn anew, screens show again what they showed.
        for (const { placeId, stationId, source } of [...this.shown.values()]) {
            if (placeId === view.place.id) this.show(placeId, stationId, source);
        }
    }

    partsOf(id) {
        const view = this.places.get(id);
        const building = view.stations.find(({ kind }) => kind === "building");
        return this.state?.stations?.[`${id}/${building?.id}`]?.shape?.parts;
    }

    drawBalls() {
        this.balls?.dispose();
        this.world.tags.deleteAll("ball:");
        this.balls = null;
        for (const view of this.places.values()) {
            const station = view.stations.find(({ kind }) => kind === "spheres");
            const spheres = station && this.state.stations?.[`${view.place.id}/${station.id}`]?.shape?.spheres;
            const hill = station && this.hillNear(view);
            if (!spheres?.length || !hill) continue;
            this.balls = new Balls(spheres, hill, this.terrain, this.world.paints, this.world.uniforms);
            this.world.stage.scene.add(this.balls.group);
            // Elsewhere the balls are seen, but their names would only stand in the way.
            const isTold = () => this.world.place?.id === view.place.id || this.isNearBalls(view);
            this.balls.labels.forEach((label, index) => this.world.tags.set(`ball:${index}`, {
                kind: label.isSmall ? "small" : "ball", text: label.text, detail: label.detail,
                place: () => (isTold() ? label : null),
                reach: label.isSmall ? 90 : 900, rank: 1, hides: true, isFar: true,
            }));
        }
    }

    /** How high the house of a place rises over an eye, and how far away it is; null where there is no place. */
    houseAt(place, eye) {
        const view = place && this.places.get(place.id);
        return view ? { top: view.top - eye.y, away: view.distance(eye) } : null;
    }

    /** Between the places, on the way to the hill or round it. */
    isNearBalls(view) {
        return !this.world.place && view.distance(this.world.walker) < BALLS;
    }

    hillNear({ foot }) {
        const hills = (this.world.plan.hills ?? []).map(
            ({ centre, radius }) => ({ x: centre[0], z: centre[1], radius }),
        );
        return hills.sort((a, b) => distance(a, foot) - distance(b, foot))[0];
    }

    tagPlace(view) {
        const at = { x: view.foot.x, y: view.top + 1.5, z: view.foot.z };
        this.world.tags.set(`place:${view.place.id}`, {
            kind: "place", text: view.place.name, ...TAG_OF_PLACE,
            // Where one stands the head of the picture says it.
            place: () => (this.world.place?.id === view.place.id ? null : at),
            press: () => this.world.jump(view.place.id),
        });
    }

    station(placeId, stationId) {
        return this.places.get(placeId)?.stations.find(({ id }) => id === stationId) ?? null;
    }

    /** The station somebody stands before, or null. */
    stationNear(point, reach) {
        let found = null;
        let best = reach;
        for (const view of this.places.values()) {
            if (view.distance(point) > 45) continue;
            for (const station of view.stations) {
                const away = Math.min(
                    distance(station.pose.stand, point),
                    Math.max(distance(station.pose, point) - station.half + 0.6, 0.4),
                );
                if (away < best) [found, best] = [station, away];
            }
        }
        return found;
    }

    block(from, way, length) {
        let free = length;
        for (const view of this.places.values()) free = view.block(from, way, free);
        return free;
    }

    /** Whether nothing stands between the eye and a point; a little before it does not count. */
    isSeen(eye, point) {
        const [x, y, z] = [point.x - eye.x, point.y - eye.y, point.z - eye.z];
        const length = Math.hypot(x, y, z);
        if (length < 1) return true;
        const way = { x: x / length, y: y / length, z: z / length };
        // Short ways lie over flat ground; only far ones may have a hill between.
        if (length > 40 && this.terrain.ray(eye, way, length - 2) < length - 3) return false;
        return this.block(eye, way, length - 0.4) >= length - 0.4;
    }

    /** Whether there is something over somebody's head. Asked anew only after a step. */
    roofOver(point) {
        const key = `${Math.round(point.x * 2)},${Math.round(point.z * 2)}`;
        if (key !== this.roofKey) {
            this.roofKey = key;
            this.roof = this.block({ x: point.x, y: point.y + 1.9, z: point.z }, { x: 0, y: 1, z: 0 }, 16) < 16;
        }
        return this.roof;
    }

    show(placeId, stationId, source) {
        const key = `${placeId}/${stationId}`;
        if (source) this.shown.set(key, { placeId, stationId, source });
        else this.shown.delete(key);
        const texture = this.places.get(placeId)?.stationView?.show(stationId, source) ?? null;
        if (source) this.shown.get(key).texture = texture;
    }

    refresh(placeId, stationId) {
        const texture = this.shown.get(`${placeId}/${stationId}`)?.texture;
        if (texture) texture.needsUpdate = true;
    }

    // People

    makePeople() {
        const { world } = this;
        const later = () => setTimeout(() => world.touch(), 170);
        return {
            set: (id, news) => {
                if (this.crowd) this.crowd.set(id, news);
                else this.waiting.set(id, { ...this.waiting.get(id), ...news });
                this.tagPerson(id);
                world.touch();
                if (world.isStill) later();
            },
            remove: (id) => {
                this.crowd?.remove(id);
                this.waiting.delete(id);
                world.tags.delete(`person:${id}`);
                world.tags.delete(`bubble:${id}`);
                world.touch();
            },
            clear: () => {
                for (const id of this.crowd?.people.keys() ?? []) if (id !== "self") this.people.remove(id);
                this.waiting.clear();
            },
            say: (id, text, seconds = 6) => this.say(id, text, seconds),
            ids: () => [...(this.crowd?.people.keys() ?? this.waiting.keys())].filter((id) => id !== "self"),
        };
    }

    headOf(id, above) {
        const state = this.crowd?.people.get(id)?.state;
        return state ? { x: state.x, y: (state.y ?? 0) + above, z: state.z } : null;
    }

    tagPerson(id) {
        const person = this.crowd?.people.get(id) ?? this.waiting.get(id);
        this.world.tags.set(`person:${id}`, {
            kind: "person", text: person.name, detail: person.note, place: () => this.headOf(id, 2.02),
            reach: 28, rank: 3, hides: true,
            press: () => this.world.emit("person", { id }),
        });
    }

    say(id, text, seconds) {
        const key = `bubble:${id}`;
        const line = text.length > 120 ? `${text.slice(0, 118)} …` : text;
        this.world.tags.set(
            key,
            { kind: "bubble", text: line, place: () => this.headOf(id, 2.04), reach: 32, rank: 2, climbs: true },
        );
        this.world.touch();
        clearTimeout(this.bubbles?.get(key));
        this.bubbles ??= new Map();
        this.bubbles.set(key, setTimeout(() => {
            this.world.tags.delete(key);
            this.world.touch();
        }, seconds * 1000));
    }

    dispose() {
        this.loading.stop();
        for (const timer of this.bubbles?.values() ?? []) clearTimeout(timer);
        for (const view of this.places.values()) view.dispose();
        for (const mesh of this.landscape ?? []) mesh.geometry.dispose();
        this.forest?.dispose();
        this.meadow?.dispose();
        this.crowd?.dispose();
        this.balls?.dispose();
    }
}
