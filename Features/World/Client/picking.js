import { THREE } from "./graphics.js";
import { distance } from "./space.js";

/** Stations and people are clicked up to here; beyond, a click means the ground (metres). */
const REACH = 40;

/** What lies under a point of the picture: a person, a station, or the ground. */
export class Picking {
    ray = new THREE.Raycaster();
    pointer = new THREE.Vector2();

    constructor(world) {
        this.world = world;
    }

    at(clientX, clientY) {
        const { stage, parts } = this.world;
        const box = stage.canvas.getBoundingClientRect();
        this.pointer.set(((clientX - box.left) / box.width) * 2 - 1, 1 - ((clientY - box.top) / box.height) * 2);
        this.ray.setFromCamera(this.pointer, stage.camera);
        const { origin: from, direction: way } = this.ray.ray;
        const ground = parts.terrain.ray(from, way, 300);
        const wall = parts.block(from, way, Math.min(ground, 300));
        const thing = this.nearestThing(from, way, wall + 0.8);
        if (thing) return thing;
        const along = Math.min(ground, wall);
        if (along >= 300) return null;
        return { ground: { x: from.x + way.x * along, z: from.z + way.z * along } };
    }

    nearestThing(from, way, limit) {
        let [found, best] = [null, Math.min(limit, REACH)];
        const test = (middle, radius, thing) => {
            const to = { x: middle.x - from.x, y: middle.y - from.y, z: middle.z - from.z };
            const along = to.x * way.x + to.y * way.y + to.z * way.z;
            const off = Math.sqrt(Math.max(to.x ** 2 + to.y ** 2 + to.z ** 2 - along ** 2, 0));
            if (along > 0 && off < radius && along - radius * 0.5 < best) [found, best] = [thing, along];
        };
        for (const { state, id } of this.world.parts.crowd?.people.values() ?? []) {
            if (id !== "self" && state) test({ x: state.x, y: state.y + 1, z: state.z }, 0.6, { person: id });
        }
        for (const view of this.world.parts.places.values()) {
            if (view.distance({ x: from.x, z: from.z }) > REACH + 25) continue;
            for (const station of view.stations) {
                const { pose, y, half, height } = station;
                // A row of balls as wide and as high as the station.
                const radius = Math.min(half, height / 2, 1.2);
                const steps = Math.max(1, Math.round(half / radius));
                for (let step = 0; step < steps; step++) {
                    const side = steps === 1 ? 0 : (step / (steps - 1) - 0.5) * 2 * (half - radius);
                    const middle = {
                        x: pose.x + Math.cos(pose.yaw) * side, y: y + Math.min(height * 0.5, 1.3),
                        z: pose.z + Math.sin(pose.yaw) * side,
                    };
                    if (distance(middle, from) < REACH) test(middle, radius, { station });
                }
            }
        }
        return found;
    }
}
