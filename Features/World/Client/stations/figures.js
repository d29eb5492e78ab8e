import { dateText, framed, percent, plainSign, tonnes } from "./pen.js";

/** Stations that show the firm's own figures; without a shape each is a plain sign that says what is missing. */

/** Points round a rose, the first rank where the needle points. */
export function compass(pen, station, state) {
    const points = [...state.shape.points].sort((a, b) => a.rank - b.rank).slice(0, 6);
    pen.shadow(5.4);
    pen.solid.tube(0, 0, 0, 2.1, 0.16, "stone", { sides: 32 });
    pen.solid.tube(0, 0.16, 0, 1.9, 0.02, "concrete", { sides: 32, top: "paper" });
    for (let i = 0; i < 16; i++) {
        const [turn, isLong] = [(i * Math.PI) / 8, i % 2 === 0];
        pen.solid.at({ y: 0.185, turn }, () => {
            const [long, wide] = isLong ? [1.75, 0.26] : [1.0, 0.14];
            pen.solid.face([[0, 0, 0], [0, 0.004, long], [wide, 0.002, long * 0.36]], isLong ? "fir" : "leaf");
            pen.solid.face([[0, 0, 0], [-wide, 0.002, long * 0.36], [0, 0.004, long]], isLong ? "leaf" : "meadow");
        });
    }
    pen.solid.tube(0, 0.16, 0, 0.13, 0.5, "brass", { sides: 10, tip: 0.06 });
    // The needle looks away from whoever stands before it, to the first point.
    pen.solid.face([[-0.11, 0.68, 0], [0.11, 0.68, 0], [0, 0.7, -1.7]], "rust");
    pen.solid.face([[0.11, 0.68, 0], [-0.11, 0.68, 0], [0, 0.66, 1.1]], "steel");
    pen.solid.face([[-0.11, 0.68, 0], [0, 0.6, -1.7], [0.11, 0.68, 0]], "rust", { shade: 0.7 });
    points.forEach(({ title, rank }, index) => {
        const side = index === 0 ? 0 : Math.ceil(index / 2) * (index % 2 ? 1 : -1);
        const angle = side * 0.62;
        pen.at({ x: Math.sin(angle) * 2.75, z: -Math.cos(angle) * 2.75, turn: -angle * 0.75 }, () => {
            const high = 0.62 + (index === 0 ? 0.5 : 0);
            pen.shadow(1.2, 0.5);
            pen.solid.tube(0, 0, -0.04, 0.04, high - 0.12, "dark", { sides: 6 });
            framed(pen, {
                y: high - 0.1, z: 0.02, tilt: -0.2, width: 1.38, height: 0.66,
                tone: index === 0 ? "ember" : "paper", frame: "oak", margin: 0.06,
                blocks: [
                    { text: String(rank), size: 0.17, bold: true, colour: "fir" },
                    { text: title, size: 0.125, bold: index === 0, gap: 0.1 },
                ],
            });
        });
    });
}

/** Columns as high as their share; the widest bar first, its name and number on its foot. */
export function hotspots(pen, station, state) {
    const bars = [...state.shape.bars].sort((a, b) => b.tonnes - a.tonnes).slice(0, 6);
    const most = Math.max(...bars.map((bar) => bar.tonnes), 1e-9);
    const wide = 0.72;
    pen.shadow(bars.length * wide + 1, 2);
    pen.solid.box(0, 0, -0.1, bars.length * wide + 0.3, 0.14, 1.3, "stone");
    bars.forEach(({ label, tonnes: mass, share }, index) => {
        const x = (index - (bars.length - 1) / 2) * wide;
        const high = 0.06 + 2.5 * Math.max(mass / most, 0);
        const paint = index === 0 ? "rust" : index === 1 ? "ember" : "leaf";
        pen.solid.box(x, 0.14, -0.28, 0.46, high, 0.46, paint);
        // Rings each tenth of the highest, so that columns can be compared without their colour.
        for (let ring = 1; ring <= 9; ring++) {
            if (0.25 * ring < high - 0.1) pen.solid.box(x, 0.14 + 0.25 * ring, -0.28, 0.475, 0.012, 0.475, "paper");
        }
        pen.sign({
            x, y: high + 0.2, z: -0.02, width: 0.7, height: 0.22, tone: "none", halo: true, align: "centre", margin: 0,
            blocks: [{ text: share == null ? "" : percent(share), size: 0.17, bold: true, colour: "fir" }],
        });
        pen.sign({
            x, y: 0.16, z: 0.52, tilt: -0.6, width: 0.66, height: 0.5, margin: 0.03,
            blocks: [{ text: label, size: 0.1, bold: true }, { text: tonnes(mass), size: 0.1 }],
        });
    });
}

/** Inputs flow together to the product; losses branch off and fall. Widths by tonnes. */
export function river(pen, station, state) {
    const inputs = [...state.shape.inputs].sort((a, b) => b.tonnes - a.tonnes).slice(0, 5);
    const losses = [...state.shape.losses].sort((a, b) => b.tonnes - a.tonnes).slice(0, 5);
    const total = Math.max(inputs.reduce((sum, { tonnes: mass }) => sum + mass, 0), 1e-9);
    const lost = losses.reduce((sum, { tonnes: mass }) => sum + mass, 0);
    const width = (mass) => Math.max((mass / total) * 1.5, 0.05);
    const [start, middle, end, level] = [-4.2, -0.8, 4.2, 0.86];
    pen.shadow(9.4, 3);
    pen.solid.box(0, 0, 0, 9, 0.1, 2.3, "concrete");
    for (const x of [-3.6, 0, 3.6]) pen.solid.box(x, 0.1, 0, 0.3, level - 0.2, 1.7, "dark");
    pen.solid.box(0, level - 0.12, 0, 8.8, 0.1, 2.1, "steel", { under: true });
    let z = -0.75;
    let foot = -0.75;
    inputs.forEach(({ label, tonnes: mass }, index) => {
        const [part, gap] = [width(mass), 0.12];
        ribbon(pen, [start, foot + (index * gap) - 0.15, part], [middle, z, part], level + 0.02, "water");
        pen.sign({
            x: start + 0.65, y: level + 0.1 + 0.28 * (inputs.length - 1 - index), z: -1.0, width: 1.5, height: 0.26,
            tone: "meadow", margin: 0.04, blocks: [{ text: `${label} ${tonnes(mass)}`, size: 0.12, bold: true }],
        });
        z += part;
        foot += part;
    });
    let side = 0.75;
    losses.forEach(({ label, tonnes: mass }, index) => {
        const part = Math.min(width(mass), 0.9);
        const x = middle + 0.6 + index * 0.95;
        ribbon(pen, [x - 0.5, side - part, part], [x + 0.55, 1.22, part], level + 0.04, "rust");
        pen.solid.face(
            [
                [x + 0.55, level + 0.04, 1.22], [x + 0.55, 0.16, 1.5], [x + 0.55 + part, 0.16, 1.5],
                [x + 0.55 + part, level + 0.04, 1.22],
            ],
            "rust",
        );
        pen.sign({
            x: x + 0.6, y: 0.14, z: 1.36, tilt: -0.25, width: 0.92, height: 0.42, tone: "ember", margin: 0.04,
            blocks: [{ text: label, size: 0.1, bold: true }, { text: tonnes(mass), size: 0.1 }],
        });
        side -= part;
    });
    const rest = Math.max(total - lost, 0);
    ribbon(pen, [middle, -0.75, 1.5], [end, -0.75, Math.max(width(rest), 0.05)], level + 0.03, "leaf");
    pen.sign({
        x: end - 0.7, y: level + 0.12, z: -1.0, width: 1.6, height: 0.5, tone: "fir", margin: 0.05,
        blocks: [
            { text: pen.words.product, size: 0.11, colour: "paper" },
            { text: tonnes(rest), size: 0.15, bold: true, colour: "paper", gap: 0.1 },
        ],
    });
}

/** A strip from one upright edge to another: [x, z where it begins, width]. */
function ribbon(pen, from, to, y, colour) {
    const steps = 8;
    const edge = (share) => {
        const ease = share * share * (3 - 2 * share);
        const z = from[1] + (to[1] - from[1]) * ease;
        return [from[0] + (to[0] - from[0]) * share, z, from[2] + (to[2] - from[2]) * ease];
    };
    for (let step = 0; step < steps; step++) {
        const [a, b] = [edge(step / steps), edge((step + 1) / steps)];
        const corners = [[a[0], y, a[1] + a[2]], [b[0], y, b[1] + b[2]], [b[0], y, b[1]], [a[0], y, a[1]]];
        pen.solid.face(corners, colour, { shade: step % 2 ? 1 : 0.93 });
    }
}

/** Stairs up to the aim: steps that are reached are laid, the others are only outlined. */
export function steps(pen, station, state) {
    const { step, of, title } = state.shape;
    const count = Math.min(Math.max(of, 1), 8);
    pen.shadow(3, 1 + count * 0.8, 0.3, 0, -count * 0.3);
    for (let index = 0; index < count; index++) {
        const [high, z, isDone] = [0.26 * (index + 1), -index * 0.62, index < step];
        if (isDone) pen.solid.box(0, 0, z, 2, high, 0.6, "stone", { top: "leaf" });
        else {
            for (const x of [-0.97, 0.97]) pen.solid.box(x, 0, z, 0.06, high, 0.6, "timber");
            pen.solid.box(0, high - 0.05, z, 2, 0.05, 0.06, "timber", { under: true });
        }
        pen.sign({
            x: 0, y: high - 0.24, z: z + 0.305, width: 0.5, height: 0.22, tone: isDone ? "fir" : "none",
            align: "centre", margin: 0.01,
            blocks: [{
                text: isDone ? `${index + 1} ✓` : String(index + 1), size: 0.14, bold: true,
                colour: isDone ? "paper" : "ink",
            }],
        });
    }
    const reached = Math.min(Math.max(step, 0), count);
    pen.at({ x: -0.8, y: 0.26 * reached, z: -(Math.max(reached, 1) - 1) * 0.62 }, () => {
        pen.solid.tube(0, 0, 0, 0.03, 1.9, "oak", { sides: 6 });
        pen.solid.box(0.4, 1.4, 0, 0.8, 0.45, 0.02, "ember", { under: true });
    });
    pen.at({ x: 1.6, z: 0.3 }, () => {
        pen.solid.tube(0, 0, -0.05, 0.04, 1, "dark", { sides: 6 });
        framed(pen, {
            y: 1.05, width: 1.2, height: 0.86, tilt: -0.12, rule: "leaf",
            blocks: [
                { text: station.title, size: 0.11 }, { text: title, size: 0.15, bold: true, colour: "fir" },
                { text: pen.words.step(step, of), size: 0.11 },
            ],
        });
    });
}

/** Lamps on a gantry. What fits is a lit disc, what is unclear a triangle, what does not fit a bar. */
export function signals(pen, station, state) {
    const lamps = state.shape.lamps.slice(0, 8);
    const wide = 1.16;
    const span = Math.max(lamps.length * wide, 2.4);
    pen.shadow(span + 1, 1.4);
    for (const x of [-span / 2 - 0.1, span / 2 + 0.1]) {
        pen.solid.box(x, 0, 0, 0.16, 3.5, 0.16, "dark");
        pen.solid.box(x, 0, 0, 0.6, 0.12, 0.6, "concrete");
    }
    for (const y of [3.2, 3.44]) pen.solid.box(0, y, 0, span + 0.4, 0.07, 0.1, "dark", { under: true });
    lamps.forEach(({ title, state: fit }, index) => {
        const x = (index - (lamps.length - 1) / 2) * wide;
        pen.solid.box(x, 2.5, 0, 0.62, 0.7, 0.14, "ink", { under: true });
        pen.solid.box(x, 1.05, -0.02, 0.03, 1.5, 0.03, "dark");
        pen.at({ x, y: 2.86, z: 0.075 }, () => lamp(pen, fit));
        framed(pen, {
            x, y: 1.16, z: 0.02, width: 1.04, height: 0.94, frame: "dark",
            tone: fit === "fits" ? "meadow" : "paper", margin: 0.05,
            blocks: [
                { text: pen.words.fit[fit], size: 0.1, bold: true, colour: fit === "fits" ? "leaf" : "ink" },
                { text: title, size: 0.11, gap: 0.25 },
            ],
        });
    });
}

function lamp(pen, fit) {
    const flat = (points, colour) => pen.solid.face(points.map(([x, y]) => [x, y, 0.01]), colour);
    if (fit === "fits") {
        flat(
            Array.from(
                { length: 16 },
                (_, i) => [0.22 * Math.cos((i * Math.PI) / 8), 0.22 * Math.sin((i * Math.PI) / 8)],
            ),
            "lime",
        );
    } else if (fit === "unclear") flat([[-0.24, -0.19], [0.24, -0.19], [0, 0.23]], "ember");
    else flat([[-0.24, -0.07], [0.24, -0.07], [0.24, 0.07], [-0.24, 0.07]], "rust");
}

/** A path with signs at both sides, in the order of the months. */
export function path(pen, station, state) {
    const signs = state.shape.signs.slice(0, 8);
    const gap = 1.5;
    const half = ((signs.length - 1) * gap) / 2;
    for (let stone = -half - 0.8; stone <= half + 0.8; stone += 0.72) {
        pen.on(
            stone, 0.1 * Math.sin(stone * 2), () => pen.solid.box(0, -0.1, 0, 0.58, 0.13, 0.74, "stone"),
            Math.sin(stone * 5) * 0.1,
        );
    }
    signs.forEach(({ title, month, status }, index) => {
        pen.on(index * gap - half, index % 2 ? -0.95 : -0.55, () => {
            pen.shadow(1.1, 0.5);
            const high = index % 2 ? 1.5 : 0.98;
            pen.solid.tube(0, 0, -0.05, 0.035, high - 0.1, "oak", { sides: 6 });
            framed(pen, {
                y: high - 0.05, z: 0, tilt: -0.1, width: 1.36, height: 0.74, margin: 0.06,
                tone: status === "done" ? "meadow" : "paper", rule: status === "running" ? "ember" : undefined,
                blocks: [
                    {
                        text: [dateText(month), pen.words.status[status]].filter(Boolean).join(" · "), size: 0.095,
                        bold: true, colour: "leaf",
                    },
                    { text: title, size: 0.13, gap: 0.2 },
                ],
            });
        });
    });
}

/** The plain sign stands for every kind of which nothing is known. */
export { plainSign };
