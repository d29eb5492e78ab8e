/**
 * Shapes of stations as flat-shaded triangles with a colour for day and one for evening, in the light the models are
 * baked in: a late sun in the west-south-west, a bright sky; in the evening blue air and warm lamps.
 */
const SUN = [-0.783, 0.515, 0.349];
const DAY = { sun: [0.72, 0.58, 0.4], up: [0.66, 0.67, 0.68], down: [0.44, 0.42, 0.38] };
const EVENING = { sun: [0.2, 0.09, 0.04], up: [0.24, 0.2, 0.22], down: [0.16, 0.12, 0.1] };

/** Under a roof light comes from everywhere, warm from lamps and what the floor throws back. */
const ROOM_DAY = { sun: [0.12, 0.1, 0.07], up: [0.98, 0.91, 0.78], down: [0.66, 0.59, 0.48] };
const ROOM_EVENING = { sun: [0.05, 0.03, 0.02], up: [0.86, 0.66, 0.42], down: [0.5, 0.37, 0.24] };

/** Display colours, and how much of its own light a colour gives in the evening. */
export const COLOURS = {
    paper: [0xfaf8f3, 0.2], ink: [0x22303a, 0], steel: [0x5a6b74, 0], dark: [0x33424b, 0], fir: [0x14432f, 0],
    leaf: [0x2f7d4f, 0.05], meadow: [0xddebdd, 0.1], rust: [0xb4532a, 0.05], ember: [0xe0a526, 0.1],
    timber: [0xb98b5a, 0], oak: [0x8a6240, 0], concrete: [0xb3aea3, 0], stone: [0xc9c2b2, 0], soil: [0x6b5540, 0],
    slate: [0x4c545a, 0], brass: [0xb8944e, 0.05], water: [0x6f9fa6, 0.05], pale: [0xcbd6d2, 0.05],
    glow: [0xffe2a8, 0.9],
    screen: [0x23323a, 0.1], cork: [0xc49a6c, 0.03], grass: [0x8da35c, 0], lime: [0xa9c46c, 0.05],
};

/** Dark ground under things, in the evening too: [alpha] is in the fourth channel and only the clear mesh uses it. */
const SHADOW = [16, 24, 28];

export class Solid {
    positions = [];
    days = [];
    evenings = [];
    indices = [];
    /** Whether what is drawn stands under a roof. */
    isRoofed = false;
    frames = [[1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]];

    get triangles() {
        return this.indices.length / 3;
    }

    /** What `draw` draws stands at (x, y, z), turned by `turn` radians (counter-clockwise), tilted about x. */
    at({ x = 0, y = 0, z = 0, turn = 0, tilt = 0 }, draw) {
        const [c, s, d, e] = [Math.cos(turn), Math.sin(turn), Math.cos(tilt), Math.sin(tilt)];
        // Columns: where x, y and z of the inner frame point to, and where it stands.
        const inner = [c, 0, -s, s * e, d, c * e, s * d, -e, c * d, x, y, z];
        this.frames.push(times(this.frames.at(-1), inner));
        draw();
        this.frames.pop();
    }

    point(x, y, z) {
        const f = this.frames.at(-1);
        return [
            f[0] * x + f[3] * y + f[6] * z + f[9],
            f[1] * x + f[4] * y + f[7] * z + f[10],
            f[2] * x + f[5] * y + f[8] * z + f[11],
        ];
    }

    /** A flat convex face, counter-clockwise from outside. `alpha` is for the clear mesh only. */
    face(corners, colour, { shade = 1, alpha = 1 } = {}) {
        const points = corners.map((corner) => this.point(...corner));
        const normal = normalOf(points);
        const [day, evening] = lit(colour, normal, shade, this.isRoofed);
        const first = this.positions.length / 3;
        for (const point of points) {
            this.positions.push(...point);
            this.days.push(...day, Math.round(alpha * 255));
            this.evenings.push(...evening, Math.round(alpha * 255));
        }
        for (let corner = 2; corner < points.length; corner++) this.indices.push(
            first, first + corner - 1, first + corner,
        );
    }

    /** A box over its foot: middle of the foot (x, y, z), width, height, depth. The underside is left out. */
    box(x, y, z, width, height, depth, colour, { top = colour, under = false } = {}) {
        const [w, e, a, b, n, s] = [x - width / 2, x + width / 2, y, y + height, z - depth / 2, z + depth / 2];
        this.face([[w, a, s], [e, a, s], [e, b, s], [w, b, s]], colour);
        this.face([[e, a, n], [w, a, n], [w, b, n], [e, b, n]], colour);
        this.face([[e, a, s], [e, a, n], [e, b, n], [e, b, s]], colour);
        this.face([[w, a, n], [w, a, s], [w, b, s], [w, b, n]], colour);
        this.face([[w, b, s], [e, b, s], [e, b, n], [w, b, n]], top);
        if (under) this.face([[w, a, n], [e, a, n], [e, a, s], [w, a, s]], colour, { shade: 0.7 });
    }

    /** An upright round thing that may taper. */
    tube(x, y, z, radius, height, colour, { sides = 10, tip = radius, top = colour } = {}) {
        const ring = (r, level) => Array.from({ length: sides }, (_, i) => {
            const angle = (2 * Math.PI * i) / sides;
            return [x + r * Math.sin(angle), y + level, z + r * Math.cos(angle)];
        });
        const [low, high] = [ring(radius, 0), ring(tip, height)];
        for (let i = 0; i < sides; i++) {
            const next = (i + 1) % sides;
            const corners = [low[i], low[next], high[next], high[i]];
            this.face(tip > 0.001 ? corners : corners.slice(0, 3), colour);
        }
        if (tip > 0.001) this.face(high, top);
    }

    /** A ball of few faces. */
    ball(x, y, z, radius, colour, { sides = 10, rings = 6 } = {}) {
        const point = (i, j) => {
            const [a, h] = [(2 * Math.PI * i) / sides, Math.PI * (j / rings - 0.5)];
            return [
                x + radius * Math.cos(h) * Math.sin(a), y + radius * Math.sin(h),
                z + radius * Math.cos(h) * Math.cos(a),
            ];
        };
        for (let j = 0; j < rings; j++) {
            for (let i = 0; i < sides; i++) {
                const corners = [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)];
                if (j === 0) corners.splice(1, 1);
                else if (j === rings - 1) corners.pop();
                this.face(corners, colour);
            }
        }
    }

    /** A soft dark spot on the ground; belongs into the clear mesh. */
    spot(x, y, z, width, depth = width, dark = 0.34) {
        const sides = 14;
        const rim = Array.from({ length: sides }, (_, i) => {
            const angle = (2 * Math.PI * i) / sides;
            return [x + (width / 2) * Math.sin(angle), y, z + (depth / 2) * Math.cos(angle)];
        });
        const first = this.positions.length / 3;
        for (const [corner, alpha] of [[[x, y, z], dark], ...rim.map((corner) => [corner, 0])]) {
            this.positions.push(...this.point(...corner));
            this.days.push(...SHADOW, Math.round(alpha * 255));
            this.evenings.push(...SHADOW, Math.round(alpha * 200));
        }
        for (let i = 0; i < sides; i++) this.indices.push(first, first + 1 + i, first + 1 + ((i + 1) % sides));
    }
}

function times(a, b) {
    const result = [];
    for (let column = 0; column < 4; column++) {
        for (let row = 0; row < 3; row++) {
            const [x, y, z] = b.slice(column * 3, column * 3 + 3);
            result.push(a[row] * x + a[row + 3] * y + a[row + 6] * z + (column === 3 ? a[row + 9] : 0));
        }
    }
    return result;
}

export function normalOf(points) {
    const total = [0, 0, 0];
    for (let i = 0; i < points.length; i++) {
        const [a, b] = [points[i], points[(i + 1) % points.length]];
        for (let axis = 0; axis < 3; axis++) {
            const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
            total[axis] += a[u] * b[v] - a[v] * b[u];
        }
    }
    const length = Math.hypot(...total) || 1;
    return total.map((part) => part / length);
}

/** Day and evening colour (0 … 255) of a face that looks along `normal`. */
export function lit(colour, normal, shade = 1, isRoofed = false) {
    const [hex, glow] = COLOURS[colour];
    const share = Math.max(0, normal[0] * SUN[0] + normal[1] * SUN[1] + normal[2] * SUN[2]);
    const up = 0.5 + normal[1] / 2;
    const paint = [16, 8, 0].map((shift) => linear(((hex >> shift) & 255) / 255) * shade);
    return (isRoofed ? [ROOM_DAY, ROOM_EVENING] : [DAY, EVENING]).map((light, index) => paint.map((part, channel) => {
        const air = light.down[channel] + (light.up[channel] - light.down[channel]) * up;
        const own = index ? glow : 0;
        return Math.round(255 * Math.min(1, shown(part * Math.max(air + light.sun[channel] * share, own))));
    }));
}

function linear(value) {
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function shown(value) {
    return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}
