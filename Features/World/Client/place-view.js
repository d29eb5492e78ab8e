import { meshOf, THREE } from "./graphics.js";
import { triangles } from "./glb.js";
import { sight } from "./sight.js";
import { blockGround, stationsOf } from "./station-ground.js";
import { StationView } from "./station-view.js";

/** From how near the inside of a place and its stations are there, and from how far they go again (metres). */
export const INSIDE = 60;
const OUTSIDE = 78;
/** Up to here a wall stops the eye. */
const WALLS = 34;

/** Stations are drawn where they stand in the world. */
const ORIGIN = { x: 0, y: 0, z: 0 };

/** One place: its landmark, its inside when somebody is near, its stations, and a firm's parts. */
export class PlaceView {
    group = new THREE.Group();
    inside = new THREE.Group();
    walls = [];

    constructor(place, terrain, paints, uniforms) {
        Object.assign(this, { place, terrain, paints, uniforms });
        const [x, z] = place.position;
        this.foot = { x, y: terrain.height(x, z), z };
        this.stations = stationsOf(place, terrain);
        blockGround(terrain, this.stations);
        this.group.name = place.id;
        this.group.add(this.inside);
        this.top = this.foot.y + 8;
    }

    distance(point) {
        return Math.hypot(this.foot.x - point.x, this.foot.z - point.z);
    }

    /** Nodes of a file, at the place. `part` is "outside", "inside" or "parts". */
    addModel(part, nodes) {
        for (const node of nodes) {
            const mesh = meshOf(node, part === "inside" ? this.paints.room : this.paints.solid);
            mesh.position.x += this.foot.x;
            mesh.position.y += this.foot.y;
            mesh.position.z += this.foot.z;
            mesh.updateMatrixWorld();
            (part === "inside" ? this.inside : this.group).add(mesh);
            if (part === "parts") mesh.visible = false;
            if (part === "outside") {
                mesh.geometry.computeBoundingBox();
                this.top = mesh.position.y + mesh.geometry.boundingBox.max.y * mesh.scale.y;
            }
        }
        if (part !== "parts") this.walls.push(triangles(nodes));
        this.has = { ...this.has, [part]: true };
    }

    /** Shows of a firm's house what is known to be there: {"roof-pv": "yes" | "no" | "unknown"}. */
    showParts(parts = {}) {
        for (const mesh of this.group.children) if (mesh.name in parts) mesh.visible = parts[mesh.name] === "yes";
    }

    /** Draws the stations anew; answers the trees that grow there. */
    setStations(states) {
        this.dropStations();
        this.stationView = new StationView(
            this.place, this.stations, states, this.terrain, this.paints, this.uniforms,
            (station) => this.hasRoof(station),
        );
        this.inside.add(this.stationView.group);
        const building = this.stations.find(({ kind }) => kind === "building");
        if (building) this.showParts(states?.[`${this.place.id}/${building.id}`]?.shape?.parts);
        return this.stationView.trees;
    }

    hasRoof({ pose, y }) {
        return this.block({ x: pose.x, y: y + 1.5, z: pose.z }, { x: 0, y: 1, z: 0 }, 16) < 16;
    }

    dropStations() {
        this.stationView?.dispose();
        this.stationView = null;
    }

    /** Answers "enter" or "leave" when somebody has come near or gone away. */
    update(point) {
        const away = this.distance(point);
        const wasNear = this.isNear === true;
        this.isNear = away < (wasNear ? OUTSIDE : INSIDE);
        this.inside.visible = this.isNear;
        return this.isNear === wasNear ? null : this.isNear ? "enter" : "leave";
    }

    /** How far one sees from a point before a wall or a station of this place. */
    block(from, way, length) {
        if (this.distance(from) > WALLS) return length;
        const free = this.walls.reduce((rest, points) => sight(points, this.foot, from, way, rest), length);
        return this.stationView ? sight(this.stationView.walls, ORIGIN, from, way, free) : free;
    }

    dispose() {
        this.dropStations();
        this.group.traverse((thing) => thing.geometry?.dispose());
        this.group.removeFromParent();
    }
}
