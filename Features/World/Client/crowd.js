import { geometryOf, THREE } from "./graphics.js";
import { lookOf } from "./looks.js";
import { Track } from "./track.js";

/** At most so many figures are drawn; the nearest first. */
const MOST = 80;
const REACH = 70;
/** Half a turn: the figure's face looks along +z, a yaw of 0 along −z. */
const PARTS = ["body", "head", "legs-left", "legs-right"];
const NONE = new THREE.Color(1, 1, 1);

/** The people of the world as instances: four parts and a shadow, whatever their number. `self` is one of them. */
export class Crowd {
    group = new THREE.Group();
    people = new Map();
    matrix = new THREE.Matrix4();
    part = new THREE.Matrix4();
    colour = new THREE.Color();

    constructor(nodes, paints, terrain) {
        [this.terrain, this.clock] = [terrain, () => performance.now()];
        this.meshes = PARTS.map((name) => {
            const node = nodes.find((one) => one.name === name);
            const mesh = new THREE.InstancedMesh(geometryOf(node), paints.person, MOST);
            mesh.name = name;
            mesh.userData = { pivot: new THREE.Vector3(...node.translation), scale: node.scale };
            mesh.setColorAt(0, NONE);
            return mesh;
        });
        this.shadows = new THREE.InstancedMesh(shadow(), paints.clear, MOST);
        this.shadows.renderOrder = 6;
        for (const mesh of [...this.meshes, this.shadows]) {
            mesh.count = 0;
            mesh.frustumCulled = false;
            this.group.add(mesh);
        }
    }

    /** What is told of somebody; see SCENE: `y` may be null, anything may be left out after the first time. */
    set(id, news) {
        const before = this.people.get(id);
        const person = before ?? { id, name: "", look: 0, note: "", track: new Track(), phase: 0, state: null };
        for (const key of ["name", "look", "note"]) if (news[key] !== undefined) person[key] = news[key];
        const last = person.track.samples.at(-1) ?? { x: 0, y: null, z: 0, yaw: 0, walking: false };
        if (["x", "y", "z", "yaw", "walking"].some((key) => news[key] !== undefined)) {
            const { x = last.x, y = last.y, z = last.z, yaw = last.yaw, walking = last.walking } = news;
            person.track.push({ x, y, z, yaw, walking: walking === true }, this.clock());
        }
        this.people.set(id, person);
    }

    remove(id) {
        this.people.delete(id);
    }

    clear() {
        for (const id of this.people.keys()) if (id !== "self") this.people.delete(id);
    }

    /** Somebody who is moved here and not by messages. */
    hold(id, state, { name, look }) {
        const person = this.people.get(id) ?? { id, track: new Track(), phase: 0, note: "" };
        Object.assign(person, { name, look, state });
        this.people.set(id, person);
    }

    /** Places everybody as of now. Answers whether anybody moves. `hidden` is not drawn (the eye is in their head). */
    update(seconds, eye, { isStill = false, hidden = null } = {}) {
        const now = this.clock();
        let moves = false;
        const shown = [];
        for (const person of this.people.values()) {
            if (person.id !== "self") {
                const before = person.state;
                person.state = person.track.at(now);
                if (!person.state) continue;
                person.state.y ??= this.terrain.height(person.state.x, person.state.z);
                moves ||= ["x", "z", "yaw"].some((key) => person.state[key] !== before?.[key]);
            }
            const walks = person.state.walking && !isStill;
            person.phase = walks ? person.phase + seconds * 8.5 : 0;
            person.away = Math.hypot(person.state.x - eye.x, person.state.z - eye.z);
            if (person.away < REACH && person.id !== hidden) shown.push(person);
        }
        shown.sort((a, b) => a.away - b.away).splice(MOST);
        shown.forEach((person, index) => this.draw(person, index));
        for (const mesh of [...this.meshes, this.shadows]) {
            mesh.count = shown.length;
            mesh.instanceMatrix.needsUpdate = true;
            if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true;
        }
        return moves;
    }

    draw({ state, phase, look }, index) {
        const { coat, trousers } = lookOf(look);
        const bob = Math.abs(Math.sin(phase)) * 0.035;
        this.matrix.makeRotationY(Math.PI - state.yaw).setPosition(state.x, state.y + bob, state.z);
        for (const mesh of this.meshes) {
            const { pivot, scale } = mesh.userData;
            const isLeg = mesh.name.startsWith("legs");
            const swing = isLeg ? Math.sin(phase) * 0.55 * (mesh.name.endsWith("left") ? 1 : -1) : 0;
            this.part.makeRotationX(swing).scale(this.scaled(scale)).setPosition(pivot);
            mesh.setMatrixAt(index, this.part.premultiply(this.matrix));
            mesh.setColorAt(
                index,
                mesh.name === "head" ? NONE : this.colour.setHex(isLeg ? trousers : coat, THREE.LinearSRGBColorSpace),
            );
        }
        this.part.makeTranslation(state.x, state.y + 0.03, state.z);
        this.shadows.setMatrixAt(index, this.part);
    }

    scaled(scale) {
        this.size ??= new THREE.Vector3();
        return this.size.set(...scale);
    }

    dispose() {
        for (const mesh of [...this.meshes, this.shadows]) {
            mesh.geometry.dispose();
            mesh.dispose();
        }
        this.people.clear();
    }
}

function shadow() {
    const sides = 12;
    const [positions, colours, indices] = [[0, 0, 0], [16, 24, 28, 105], []];
    for (let side = 0; side < sides; side++) {
        const angle = (2 * Math.PI * side) / sides;
        positions.push(0.42 * Math.sin(angle), 0, 0.42 * Math.cos(angle));
        colours.push(16, 24, 28, 0);
        indices.push(0, 1 + side, 1 + ((side + 1) % sides));
    }
    const geometry = new THREE.BufferGeometry();
    geometry.setAttribute("position", new THREE.BufferAttribute(new Float32Array(positions), 3));
    for (const name of ["day", "dusk"]) geometry.setAttribute(
        name,
        new THREE.BufferAttribute(new Uint8Array(colours), 4, true),
    );
    geometry.setIndex(indices);
    return geometry;
}
