import { CameraRig } from "./camera-rig.js";
import { Flight, swung, viewOf } from "./flight.js";
import { shiftDown } from "./framing.js";
import { material, sharedUniforms } from "./graphics.js";
import { Input } from "./input.js";
import { Marker } from "./marker.js";
import { findPath } from "./path-finding.js";
import { Picking } from "./picking.js";
import { WorldParts } from "./world-parts.js";
import { makeSky } from "./sky.js";
import { clamp, distance, easing, mix, placeAt, radians, smooth } from "./space.js";
import { Stage } from "./stage.js";
import { Tags } from "./tags.js";
import { Walker } from "./walking.js";

/** Nobody hears of one's steps more often than this (ms). */
const TELL = 84;
const DRAG = 0.0052;
/** Radians a second by Q and E, and by one press in the still mode. */
const TURN = 1.7;
const TURN_STEP = radians(15);
/** How near one stands to a station that the enter key opens. */
const NEAR = 2.6;

/**
 * The walkable world on a canvas. What it offers to others is written in the contract of the scene: `people`, `self`,
 * `jump`, `walkTo`, `open`, `reload`, `show`; events `move`, `place`, `station`, `closed`, `light`, `still`, `person`.
 */
export class WorldScene extends EventTarget {
    evening = 0;
    wantedEvening = 0;
    isStill = false;
    place = null;
    near = null;
    told = { time: 0, walking: false };

    constructor({ canvas, layer, knob, plan, models, state, who, isStill, evening }) {
        super();
        Object.assign(this, { plan, who, isStill });
        this.uniforms = sharedUniforms(plan.sky);
        this.paints = {
            solid: material(this.uniforms),
            room: material(this.uniforms, { define: "ROOM" }),
            person: material(this.uniforms),
            clear: material(this.uniforms, { clear: true }),
            water: material(this.uniforms, { define: "WATER" }),
            meadow: material(this.uniforms, { define: "MEADOW", both: true }),
        };
        this.stage = new Stage(canvas, (seconds, now) => this.frame(seconds, now), isStill);
        this.sky = makeSky(plan.sky, this.uniforms);
        this.stage.scene.add(this.sky);
        this.marker = new Marker(this.paints.clear);
        this.stage.scene.add(this.marker.mesh);
        this.tags = new Tags(layer);
        this.parts = new WorldParts(this, { models, state });
        this.wantedEvening = this.evening = this.uniforms.evening.value = evening;
        this.picking = new Picking(this);
        this.input = new Input(canvas, knob, {
            onClick: (x, y) => this.press(x, y),
            onDrag: (dx, dy) => this.look(-dx * DRAG, dy * DRAG),
            onZoom: (factor) => this.touch(this.rig?.closer(factor)),
            onKey: (name) => this.key(name),
        });
    }

    /** Loads the landscape; resolves when one can walk, and goes on loading. */
    async begin(placeId = null) {
        await this.parts.loadGround();
        if (!this.terrain) return false;
        this.walker = new Walker(this.terrain);
        this.rig = new CameraRig(this.terrain);
        const place = this.plan.places.find(({ id }) => id === placeId);
        this.stand(place?.spawn ?? this.plan.spawn);
        this.parts.loadRest();
        this.stage.run();
        return true;
    }

    get terrain() {
        return this.parts.terrain;
    }

    get self() {
        const { x = 0, y = 0, z = 0, yaw = 0, walking = false } = this.walker ?? {};
        return { x, y, z, yaw, walking, place: this.place?.id ?? null };
    }

    get people() {
        return this.parts.people;
    }

    // What is drawn

    frame(seconds, now) {
        if (!this.walker) return false;
        let isActive = this.moveSelf(seconds);
        isActive = this.lightStep(seconds) || isActive;
        if (!this.isStill) this.uniforms.time.value = (now / 1000) % 3600;
        this.aim(seconds);
        const hidden = this.rig.reach < 1.3 && !this.shot ? "self" : null;
        this.parts.crowd?.hold("self", this.self, this.who);
        isActive = this.parts.crowd?.update(
            seconds, this.stage.camera.position, { isStill: this.isStill, hidden },
        ) || isActive;
        this.parts.forest?.update(this.stage.camera, { clear: this.shot ? 16 : 2.4, isSlow: this.stage.ratio < 0.8 });
        this.parts.meadow?.update(this.stage.camera.position, !this.isStill && this.stage.ratio < 0.8);
        if (this.isStill || now - (this.lastLook ?? 0) > 120) {
            this.lastLook = now;
            this.lookAround();
        }
        this.tags.isInside = this.indoors > 0.5 && !this.shot;
        // Whoever stands before a station reads it; its prompt says its name.
        this.tags.isReading = this.shot != null || (this.near != null && !this.walker.walking);
        this.tags.update(this.stage.camera, this.stage.width, this.stage.height);
        this.tell(now);
        this.dispatchEvent(new Event("frame"));
        return isActive || this.input.isActive || this.flight != null;
    }

    moveSelf(seconds) {
        if (this.isStill || this.shot) return false;
        const { right, ahead } = this.input.steer;
        const turn = this.input.turn;
        if (turn) this.rig.turn(turn * TURN * seconds, 0);
        const isSteered = right !== 0 || ahead !== 0;
        if (isSteered) this.errand?.(false);
        const moved = this.walker.step(seconds, this.inWorld(right, ahead), this.input.isFast);
        return moved || turn !== 0;
    }

    /** To the right and ahead, as the eye looks, in the world. */
    inWorld(right, ahead) {
        const [s, c] = [Math.sin(this.rig.yaw), Math.cos(this.rig.yaw)];
        return { x: ahead * s + right * c, z: -ahead * c + right * s };
    }

    lightStep(seconds) {
        const rest = this.wantedEvening - this.evening;
        if (!rest) return false;
        const isThere = this.isStill || Math.abs(rest) < 0.004;
        this.evening = isThere ? this.wantedEvening : this.evening + rest * easing(2.2, seconds);
        this.uniforms.evening.value = this.evening;
        return true;
    }

    aim(seconds) {
        const { camera } = this.stage;
        let view = this.shot;
        if (this.flight) {
            view = this.shot = this.flight.step(seconds);
            if (this.flight.isDone) {
                const { arrived } = this.flight;
                this.flight = null;
                this.swing = { view, time: 0 };
                arrived?.();
            }
        } else if (this.swing && this.shot && !this.isStill) {
            this.swing.time += seconds;
            view = swung(this.swing.view, this.swing.time);
        }
        if (!view) {
            const roof = this.parts.roofOver(this.walker);
            this.indoors = clamp((this.indoors ?? 0) + (roof ? 1 : -1) * (this.isStill ? 1 : seconds * 1.5), 0, 1);
            view = this.rig.update(this.walker, this.isStill ? 10 : seconds, {
                indoors: smooth(0, 1, this.indoors),
                block: (from, way, length) => this.parts.block(from, way, length),
                aside: this.near && !this.walker.walking ? Math.min(1, camera.aspect * 0.6) : 0,
                follows: this.input.steer.right !== 0 || this.walker.way.length > 0,
            });
        }
        // The card of the Lotse covers the foot of the picture, so the picture moves up. Under the sky it moves down:
        // houses are seen up to their roofs, and what is upright stays upright, as it would not if the eye looked up.
        const { width, height } = this.stage;
        const wanted = shiftDown(camera, this.parts.houseAt(this.place, view.eye));
        this.down = this.isStill ? wanted : mix(this.down ?? wanted, wanted, easing(1.5, seconds));
        const shift = this.shot ? 0.11 : -this.down * (1 - smooth(0, 1, this.indoors ?? 0));
        camera.setViewOffset(width, height, 0, height * shift, width, height);
        camera.position.set(view.eye.x, view.eye.y, view.eye.z);
        camera.lookAt(view.target.x, view.target.y, view.target.z);
        camera.updateMatrixWorld();
    }

    /** Which place, which station, what must be loaded: a few times a second. */
    lookAround() {
        this.parts.update(this.shot ? this.stage.camera.position : this.walker);
        const eye = this.stage.camera.position;
        this.tags.hide(eye, (point) => this.parts.isSeen(eye, point), this.isStill);
        const place = placeAt(this.plan.places, this.walker);
        if (place !== this.place) {
            this.place = place;
            this.emit("place", { id: place?.id ?? null, name: place?.name ?? null });
        }
        const near = this.shot ? null : this.parts.stationNear(this.walker, NEAR);
        if (near !== this.near) {
            this.near = near;
            this.emit("near", near && { place: near.place, station: near.id, title: near.title });
        }
    }

    tell(now) {
        const { x, y, z, yaw, walking } = this.self;
        const was = this.told;
        const isTurned = Math.abs(y - was.y) > 0.01 || Math.abs(yaw - was.yaw) > 0.02;
        const isNew = isTurned || x !== was.x || z !== was.z || walking !== was.walking || was.x === undefined;
        if (!isNew || now - was.time < TELL) return;
        this.told = { x, y, z, yaw, walking, time: now };
        this.emit("move", this.self);
    }

    emit(name, detail = {}) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    // What people do

    touch() {
        this.stage.request();
    }

    look(yaw, pitch) {
        if (!this.rig || this.shot) return;
        this.rig.turn(yaw, pitch);
        this.touch();
    }

    key(name) {
        this.touch();
        if (!this.walker || (this.shot && name !== "stop")) return false;
        if (name === "open" || name === "open-near") {
            if (!this.near) return false;
            this.open(this.near.place, this.near.id);
            return true;
        }
        if (name === "stop") {
            this.walker.stop();
            this.errand?.(false);
            this.emit("stop");
        } else if (this.isStill) {
            if (name === "turn") this.rig.turn(this.input.turn * TURN_STEP, 0);
            else {
                const { right, ahead } = this.input.steer;
                if (right || ahead) this.walker.stride(this.inWorld(right, ahead));
            }
            // Without an end of the key press that reaches us, a held key would go on for ever.
            if (name !== "stick") this.input.letGo();
        }
        return true;
    }

    press(clientX, clientY) {
        if (!this.walker || this.shot) return;
        const found = this.picking.at(clientX, clientY);
        if (found?.person) this.emit("person", { id: found.person });
        else if (found?.station) this.goTo(found.station.place, found.station.id);
        else if (found?.ground) this.walkTo(found.ground.x, found.ground.z);
    }

    /** Goes there, or stands there at once in the still mode; resolves true on arrival, false if something came first. */
    walkTo(x, z, yaw = null) {
        this.leaveShot();
        this.touch();
        this.errand?.(false);
        const path = findPath(this.terrain, this.walker, { x, z });
        if (!path) return Promise.resolve(false);
        if (this.isStill) {
            const end = path.at(-1);
            this.stand({ at: [end.x, end.z], facing: (yaw ?? this.walker.yaw) / radians(1) }, yaw !== null);
            return Promise.resolve(true);
        }
        return new Promise((resolve) => {
            const done = (this.errand = (isThere) => {
                if (this.errand === done) this.errand = null;
                this.marker.hide();
                resolve(isThere);
            });
            const end = path.at(-1);
            this.marker.show(end.x, this.terrain.height(end.x, end.z), end.z);
            this.walker.follow(path, () => {
                if (yaw !== null) this.walker.yaw = yaw;
                done(true);
            });
        });
    }

    /** Walks to a station and opens it on arrival. */
    async goTo(placeId, stationId) {
        const station = this.parts.station(placeId, stationId);
        if (!station) return;
        const { stand } = station.pose;
        if (distance(stand, this.walker) > 70 && !this.isStill) this.jump(placeId);
        const isThere = await this.walkTo(stand.x, stand.z, stand.yaw);
        if (isThere) this.open(placeId, stationId);
    }

    open(placeId, stationId) {
        const station = this.parts.station(placeId, stationId);
        if (station) this.emit("station", { place: placeId, station: stationId, title: station.title });
    }

    close() {
        this.emit("close");
    }

    /** Stands at the start of a place at once. */
    jump(placeId) {
        const place = this.plan.places.find(({ id }) => id === placeId);
        if (!place) return false;
        this.leaveShot();
        this.stand(place.spawn);
        return true;
    }

    stand({ at, facing }, isTurned = true) {
        this.walker.place({ x: at[0], z: at[1], yaw: radians(facing) });
        if (isTurned) this.rig.snap(this.walker, (from, way, length) => this.parts.block(from, way, length));
        this.lookAround();
        this.down = null;
        this.touch();
    }

    /** The eye flies to the view of a place, the person stands at its start; `arrived` is called there. */
    flyTo(placeId, arrived) {
        const place = this.plan.places.find(({ id }) => id === placeId);
        const to = viewOf(place, this.terrain);
        const { camera } = this.stage;
        const from = this.shot ?? { eye: { ...camera.position }, target: this.rig.target };
        this.walker.place({ x: place.spawn.at[0], z: place.spawn.at[1], yaw: radians(place.spawn.facing) });
        this.flight = null;
        if (this.isStill) {
            this.shot = to;
            this.lookAround();
            this.touch();
            return void arrived?.();
        }
        this.shot = from;
        this.flight = Object.assign(new Flight(from, to, this.terrain), { arrived });
        this.touch();
    }

    /** Back behind the person. */
    leaveShot() {
        if (!this.shot) return;
        this.shot = this.flight = this.swing = null;
        this.rig.snap(this.walker, (from, way, length) => this.parts.block(from, way, length));
        this.touch();
    }

    setEvening(share) {
        this.wantedEvening = clamp(share, 0, 1);
        this.emit("light", { evening: this.wantedEvening > 0.5 });
        this.touch();
    }

    setStill(isStill) {
        this.isStill = this.stage.isStill = isStill;
        this.stage.resize();
        if (isStill) this.walker?.stop();
        this.emit("still", { still: isStill });
        this.touch();
    }

    rename(who) {
        this.who = { ...this.who, ...who };
        this.touch();
    }

    reload() {
        return this.parts.loadState();
    }

    show(placeId, stationId, source) {
        this.parts.show(placeId, stationId, source);
        this.touch();
    }

    refresh(placeId, stationId) {
        this.parts.refresh(placeId, stationId);
        this.touch();
    }

    /** Answers what is left in the graphics memory; nothing, if all goes well. */
    dispose() {
        this.errand?.(false);
        this.input.dispose();
        this.tags.dispose();
        this.marker.dispose();
        this.parts.dispose();
        this.sky.geometry.dispose();
        this.sky.material.dispose();
        for (const paint of Object.values(this.paints)) paint.dispose();
        this.stage.dispose();
        const { geometries, textures } = this.stage.renderer.info.memory;
        this.stage.renderer.forceContextLoss();
        return { geometries, textures };
    }
}
