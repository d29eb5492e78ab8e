import { framed, plainSign } from "./pen.js";

/** How a measure stands there: a seed bed, a sapling at its stake, a young tree, a grown one. */
export const GROWTH = {
    idea: { scale: 0, stake: false },
    planned: { scale: 0.24, stake: true },
    running: { scale: 0.52, stake: true },
    done: { scale: 1, stake: false },
};
const KINDS = ["fruit", "birch", "lime"];
const MOST = 14;

/** Trees in two rows behind the station's sign; each says its name, and its status by its size and its word. */
export function grove(pen, station, state) {
    const trees = state.shape.trees.slice(0, MOST);
    trees.forEach(({ title, status }, index) => {
        const [row, place] = [index % 2, Math.floor(index / 2)];
        const columns = Math.ceil(trees.length / 2);
        const x = (place - (columns - 1) / 2) * 2.9 + row * 1.2;
        const z = -1.6 - row * 2.6;
        const { scale, stake } = GROWTH[status] ?? GROWTH.idea;
        pen.on(x, z, () => {
            pen.shadow(1.7 + scale * 1.5, 1.7 + scale * 1.5);
            pen.solid.tube(0, -0.1, 0, 0.62, 0.18, "soil", { sides: 12, tip: 0.5 });
            if (stake) pen.solid.tube(0.22, 0, 0, 0.03, 1.2 + scale, "timber", { sides: 5 });
            if (!scale) {
                for (const [leaf, turn] of [[0.1, 0.4], [-0.1, -0.5]]) {
                    pen.solid.at({ y: 0.08, turn }, () => {
                        pen.solid.face([[0, 0, 0], [leaf, 0.16, 0.03], [leaf * 1.6, 0.24, 0]], "lime");
                        pen.solid.face([[0, 0, 0], [leaf * 1.6, 0.24, 0], [leaf, 0.16, 0.03]], "lime");
                    });
                }
            }
            pen.solid.box(0, 0, 0.72, 0.05, 0.3, 0.04, "oak");
            framed(pen, {
                y: 0.26, z: 0.74, tilt: -0.45, width: 1.12, height: 0.58, margin: 0.05,
                tone: status === "done" ? "meadow" : "paper", frame: "oak",
                blocks: [
                    { text: pen.words.status[status], size: 0.09, bold: true, colour: "leaf" },
                    { text: title, size: 0.11, gap: 0.15 },
                ],
            });
        });
        if (scale) pen.tree(KINDS[index % KINDS.length], x, z, scale * 0.8, index * 2.4);
    });
    if (state.shape.trees.length > MOST) {
        pen.on(
            -3.4, 0.4,
            () => framed(
                pen,
                {
                    y: 0.5, width: 1.1, height: 0.42,
                    blocks: [{ text: pen.words.more(state.shape.trees.length - MOST), size: 0.1 }],
                },
            ),
        );
    }
}

/**
 * The report's wall: a tile for each disclosure. Filled stands out whole, partly is half of it under hatching, open is a
 * frame, omitted is flat with a stroke across: to be told apart without colour.
 */
export function wall(pen, station, state) {
    const tiles = state.shape.tiles.slice(0, 40);
    const columns = Math.min(10, Math.max(4, Math.ceil(tiles.length / 3)));
    const rows = Math.ceil(tiles.length / columns);
    const [wide, high] = [0.86, 0.72];
    const [width, height] = [columns * wide + 0.3, rows * high + 0.62];
    pen.shadow(width + 0.6, 1);
    pen.solid.box(0, 0, -0.3, width, height + 0.42, 0.3, "stone");
    pen.sign({
        y: height - 0.1, z: -0.14, width: width - 0.4, height: 0.42, tone: "none", margin: 0.03,
        blocks: [{ text: station.title, size: 0.22, bold: true, colour: "fir" }],
    });
    tiles.forEach((tile, index) => {
        const x = ((index % columns) - (columns - 1) / 2) * wide;
        const y = height - 0.2 - (Math.floor(index / columns) + 1) * high;
        pen.at({ x, y, z: -0.15 }, () => drawTile(pen, tile, wide - 0.1, high - 0.1));
    });
}

function drawTile(pen, { code, title, state }, width, height) {
    const { solid } = pen;
    const text = (tone, colour, z) => pen.sign({
        y: 0, z, width, height, tone, margin: 0.05,
        blocks: [
            { text: code, size: 0.14, bold: true, colour }, { text: title, size: 0.078, colour, gap: 0.25 },
            { text: pen.words.tile[state], size: 0.07, bold: true, colour, gap: 0.4 },
        ],
    });
    if (state === "filled") {
        solid.box(0, 0, 0.05, width, height, 0.12, "leaf", { under: true });
        text("fir", "paper", 0.114);
    } else if (state === "partly") {
        solid.box(0, 0, 0.02, width, height, 0.06, "meadow", { under: true });
        for (let stripe = 0; stripe < 5; stripe++) {
            const x = -width / 2 + 0.05 + (stripe * width) / 5;
            solid.face(
                [[x, 0, 0.058], [x + 0.05, 0, 0.058], [x + 0.16, height * 0.3, 0.058], [x + 0.11, height * 0.3, 0.058]],
                "leaf",
            );
        }
        pen.sign({
            y: height * 0.3, z: 0.056, width, height: height * 0.7, tone: "none", margin: 0.05,
            blocks: [
                { text: code, size: 0.13, bold: true, colour: "fir" }, { text: title, size: 0.075, gap: 0.2 },
                { text: pen.words.tile[state], size: 0.07, bold: true, gap: 0.3 },
            ],
        });
    } else {
        const paint = state === "open" ? "rust" : "steel";
        for (const x of [-1, 1]) solid.box((x * width) / 2, 0, 0.01, 0.03, height, 0.04, paint);
        for (const y of [0, height - 0.03]) solid.box(0, y, 0.01, width, 0.03, 0.04, paint, { under: true });
        if (state === "omitted") solid.face(
            [
                [-width / 2, 0.03, 0.014], [-width / 2 + 0.03, 0, 0.014], [width / 2, height - 0.03, 0.014],
                [width / 2 - 0.03, height, 0.014],
            ],
            paint,
        );
        text(state === "open" ? "paper" : "pale", "ink", 0.008);
    }
}

/** A firm's own house: what of it is known stands on a sign; the parts themselves are models (place-view.js). */
export function building(pen, station, state) {
    const { carriers = [], fleet = [] } = state.shape;
    pen.shadow(2.2, 1.2);
    pen.solid.box(0, 0, -0.1, 2.4, 0.16, 0.5, "concrete");
    for (const x of [-0.9, 0.9]) pen.solid.box(x, 0.16, -0.1, 0.1, 0.9, 0.1, "dark");
    const rows = carriers.slice(0, 4).map(
        ({ label, mwh }) => ({ text: `${label}: ${pen.words.megawattHours(mwh)}`, size: 0.105, bold: true, gap: 0.25 }),
    );
    const vans = fleet.map(({ kind, share }) => ({ text: pen.words.fleet(kind, share), size: 0.105, gap: 0.25 }));
    framed(pen, {
        y: 0.8, z: 0, tilt: -0.1, width: 2.2, height: 1.5, frame: "oak", rule: "leaf",
        blocks: [
            { text: station.title, size: 0.17, bold: true, colour: "fir" },
            { text: state.sentence, size: 0.105, gap: 0.5 }, ...rows, ...vans,
        ],
    });
}

/** The balls themselves stand behind the hill (balls.js); here is what says so. */
export function spheres(pen, station, state) {
    plainSign(pen, station, state);
    if (!state.shape) return;
    const rows = state.shape.spheres.filter(({ isBefore }) => !isBefore);
    pen.at({ x: 1.5, z: 0.25, turn: -0.45 }, () => {
        pen.shadow(1.3, 0.6);
        pen.solid.tube(0, 0, -0.05, 0.04, 0.9, "dark", { sides: 6 });
        framed(pen, {
            y: 0.95, tilt: -0.12, width: 1.1, height: 0.9,
            blocks: rows.slice(0, 4).map(
                (ball, index) => ({ text: pen.words.ball(ball), size: 0.1, bold: index === 0, gap: 0.4 }),
            ),
        });
    });
}
