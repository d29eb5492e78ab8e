/**
 * How far a ray goes before it meets a triangle (Möller and Trumbore, both sides). `points` holds nine numbers for each
 * triangle, as `triangles` in glb.js makes them; `offset` is where the mesh stands. Answers `length` if nothing is met.
 */
export function sight(points, offset, from, way, length) {
    const [x, y, z] = [from.x - offset.x, from.y - offset.y, from.z - offset.z];
    let best = length;
    for (let at = 0; at < points.length; at += 9) {
        const ax = points[at], ay = points[at + 1], az = points[at + 2];
        const ux = points[at + 3] - ax, uy = points[at + 4] - ay, uz = points[at + 5] - az;
        const vx = points[at + 6] - ax, vy = points[at + 7] - ay, vz = points[at + 8] - az;
        const px = way.y * vz - way.z * vy, py = way.z * vx - way.x * vz, pz = way.x * vy - way.y * vx;
        const determinant = ux * px + uy * py + uz * pz;
        if (determinant > -1e-9 && determinant < 1e-9) continue;
        const inverse = 1 / determinant;
        const tx = x - ax, ty = y - ay, tz = z - az;
        const u = (tx * px + ty * py + tz * pz) * inverse;
        if (u < 0 || u > 1) continue;
        const qx = ty * uz - tz * uy, qy = tz * ux - tx * uz, qz = tx * uy - ty * ux;
        const v = (way.x * qx + way.y * qy + way.z * qz) * inverse;
        if (v < 0 || u + v > 1) continue;
        const away = (vx * qx + vy * qy + vz * qz) * inverse;
        if (away > 1e-4 && away < best) best = away;
    }
    return best;
}
