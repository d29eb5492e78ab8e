import { stationPose } from "./space.js";
import { sizeOf } from "./stations/kinds.js";

/** Things one could walk into; the others are flat or stand on posts. */
const BLOCKING = new Set([
    "board", "notice", "table", "desk", "screen", "shared-board", "wall", "river", "hotspots", "lectern", "door",
]);

/** Every station of a place with where it stands, how large it is and where one stands before it. */
export function stationsOf(place, terrain) {
    return place.stations.map((station) => {
        const pose = stationPose(place, station);
        return { ...station, place: place.id, pose, ...sizeOf(station.kind), y: terrain.height(pose.x, pose.z) };
    });
}

/** Closes the ground under a station, one cell at a time across its width. */
export function blockGround(terrain, stations) {
    for (const { kind, pose, half } of stations) {
        if (!BLOCKING.has(kind)) continue;
        const [x, z] = [Math.cos(pose.yaw), Math.sin(pose.yaw)];
        const reach = Math.max(half - 0.6, 0);
        for (let along = -reach; along <= reach; along += 0.5) terrain.block(pose.x + x * along, pose.z + z * along);
    }
}
