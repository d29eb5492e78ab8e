import { radians } from "./space.js";

/** The map as values: what world.json and the places say, in metres with the north above. */
export function mapShapes(plan) {
    const half = plan.size / 2;
    return {
        view: [-half, -half, plan.size, plan.size],
        lakes: (plan.lakes ?? []).map(
            ({ name, centre, radii }) => ({ name, cx: centre[0], cy: centre[1], rx: radii[0], ry: radii[1] }),
        ),
        canals: (plan.canals ?? []).map(
            ({ name, from, to, width }) => ({ name, x1: from[0], y1: from[1], x2: to[0], y2: to[1], width }),
        ),
        hills: (plan.hills ?? []).flatMap(({ name, centre, radius, plateau }) => [1, 0.7, 0.42].map((share, index) => (
            { name: index ? null : name, cx: centre[0], cy: centre[1], r: Math.max(radius * share, plateau ?? 0) }
        ))),
        paths: (plan.paths ?? []).map(
            (path) => ({ points: points(path), width: path.width ?? 2.5 }),
        ).filter((path) => path.points),
        places: plan.places.map(
            ({ id, name, order, position }) => ({ id, name, order, x: position[0], y: position[1] }),
        ),
    };
}

/** Points of a path, however the file writes it: a list, or {points: […]}. */
function points(path) {
    const list = Array.isArray(path) ? path : (path.points ?? path.line);
    return Array.isArray(list) && list.length > 1 ? list.map(([x, z]) => `${x},${z}`).join(" ") : null;
}

/** Where the arrow of a person is, and how it is turned: 0 degrees points up. */
export function arrow({ x, z, yaw }) {
    return `translate(${x.toFixed(1)} ${z.toFixed(1)}) rotate(${((yaw / radians(1)) % 360).toFixed(0)})`;
}
