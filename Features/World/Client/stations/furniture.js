import { blocks, dateText, framed } from "./pen.js";

/** Things every place has: boards, lecterns, tables, counters, doors, screens. They need no figures to stand there. */

export function board(pen, station, state) {
    pen.shadow(2.6, 1);
    for (const x of [-0.98, 0.98]) {
        pen.solid.box(x, 0, -0.06, 0.09, 2.42, 0.09, "dark");
        pen.solid.box(x, 0, -0.06, 0.3, 0.05, 0.55, "dark");
    }
    framed(pen, {
        y: 0.86, z: 0.02, width: 2.05, height: 1.42, frame: "oak", rule: "leaf",
        blocks: blocks({ title: station.title, ...state }, { size: 0.17 }),
    });
}

export function notice(pen, station, state) {
    pen.shadow(2.6, 1.1);
    for (const x of [-1.12, 1.12]) pen.solid.box(x, 0, -0.05, 0.12, 2.5, 0.12, "oak");
    for (const side of [-1, 1]) {
        const [low, high] = [2.34, 2.72];
        const corners = [[-1.4, low, side * 0.5], [1.4, low, side * 0.5], [1.4, high, 0], [-1.4, high, 0]];
        pen.solid.face(side > 0 ? corners : [...corners].reverse(), "slate");
        pen.solid.face(side > 0 ? [...corners].reverse() : corners, "oak", { shade: 0.6 });
    }
    const rows = (state.shape?.rows ?? []).slice(0, 4);
    const list = rows.flatMap(({ title, day }) => [
        { text: dateText(day), size: 0.1, bold: true, colour: "leaf", gap: 0.9 },
        { text: title, size: 0.12, gap: 0.05 },
    ]);
    framed(pen, {
        y: 0.8, z: 0.02, width: 2.05, height: 1.5, frame: "oak", rule: "rust",
        blocks: [
            { text: station.title, size: 0.18, bold: true, colour: "fir" },
            ...(rows.length ? list : [{ text: state.sentence, size: 0.12, gap: 0.8 }]),
        ],
    });
}

export function lectern(pen, station, state) {
    pen.shadow(1.5, 1.2);
    pen.solid.tube(0, 0, -0.05, 0.34, 0.07, "dark", { sides: 12 });
    pen.solid.tube(0, 0.07, -0.05, 0.09, 0.9, "oak", { sides: 8, tip: 0.07 });
    pen.at({ y: 1.02, z: -0.05, tilt: -0.95 }, () => {
        pen.solid.box(0, -0.36, -0.05, 1.02, 0.72, 0.05, "timber", { under: true });
        // An open book: two pages that rise to the fold.
        for (const side of [-1, 1]) {
            const page = [[0, -0.28, 0.015], [side * 0.42, -0.28, 0.05], [side * 0.42, 0.28, 0.05], [0, 0.28, 0.015]];
            pen.solid.face(side > 0 ? page : [...page].reverse(), "paper");
        }
        pen.sign({
            x: -0.215, y: -0.27, z: 0.042, width: 0.38, height: 0.54, turn: 0.083, tone: "none", margin: 0.02,
            blocks: [
                { text: pen.words.course, size: 0.062, bold: true, colour: "fir" },
                { text: station.title, size: 0.062, gap: 0.5 },
            ],
        });
        pen.sign({
            x: 0.215, y: -0.27, z: 0.042, width: 0.38, height: 0.54, turn: -0.083, tone: "none", margin: 0.02,
            blocks: [{ text: state.sentence, size: 0.05 }],
        });
    });
    pen.at({ y: 1.5, z: -0.42 }, () => {
        pen.solid.box(0, -0.4, -0.02, 0.06, 0.4, 0.04, "dark");
        pen.sign({
            width: 1.25, height: 0.34, tone: "fir", align: "centre",
            blocks: [{ text: station.title, size: 0.13, bold: true, colour: "paper" }],
        });
        pen.solid.box(0, 0, -0.03, 1.25, 0.34, 0.04, "fir", { under: true });
    });
}

export function table(pen, station, state) {
    pen.shadow(2.6, 1.7);
    pen.solid.box(0, 0.74, 0, 2, 0.07, 1, "timber", { under: true });
    for (const x of [-0.88, 0.88]) for (const z of [-0.4, 0.4]) pen.solid.box(x, 0, z, 0.07, 0.74, 0.07, "dark");
    for (const [x, z, turn, tone] of [
        [-0.62, 0.16, 0.2, "paper"], [-0.38, 0.24, -0.15, "meadow"], [0.62, 0.2, -0.1, "paper"],
    ]) {
        pen.solid.at({ x, y: 0.815, z, turn }, () => pen.solid.box(0, 0, 0, 0.3, 0.012, 0.42, tone));
    }
    pen.solid.tube(0.8, 0.81, -0.2, 0.045, 0.11, "ember", { sides: 8 });
    pen.solid.box(0.1, 0.81, 0.28, 0.2, 0.02, 0.03, "rust");
    framed(pen, {
        y: 0.92, z: -0.3, tilt: -0.18, width: 1.5, height: 0.9, rule: "ember",
        blocks: blocks({ title: station.title, ...state }, { size: 0.13, most: 2 }),
    });
}

export function desk(pen, station, state) {
    pen.shadow(3, 1.6);
    pen.solid.box(0, 0, 0, 2.3, 0.98, 0.6, "oak", { top: "timber" });
    pen.solid.box(0, 0.98, 0.06, 2.5, 0.06, 0.8, "timber", { under: true });
    pen.sign({
        y: 0.2, z: 0.306, width: 2, height: 0.66, tone: "fir", margin: 0.07,
        blocks: [
            { text: station.title, size: 0.16, bold: true, colour: "paper" },
            { text: state.sentence, size: 0.095, colour: "paper", gap: 0.4 },
        ],
    });
    pen.solid.tube(0.75, 1.04, 0.1, 0.09, 0.025, "dark", { sides: 10 });
    pen.solid.tube(0.75, 1.06, 0.1, 0.08, 0.06, "brass", { sides: 10, tip: 0.03 });
    pen.solid.at({ x: -0.55, y: 1.045, z: 0.08, turn: 0.3 }, () => pen.solid.box(0, 0, 0, 0.3, 0.014, 0.42, "paper"));
    // A lamp that says from afar where somebody is to be found.
    pen.solid.tube(-1.0, 1.04, -0.12, 0.03, 0.5, "dark", { sides: 6 });
    pen.solid.tube(-1.0, 1.5, -0.12, 0.2, 0.18, "glow", { sides: 10, tip: 0.09 });
    // Stools beside what is written, so that it can be read.
    for (const x of [-1.5, 1.5]) {
        pen.solid.tube(x, 0, 0.7, 0.03, 0.46, "dark", { sides: 6 });
        pen.solid.tube(x, 0.46, 0.7, 0.2, 0.07, "leaf", { sides: 12 });
    }
}

export function door(pen, station, state) {
    pen.shadow(2.2, 1);
    for (const x of [-0.72, 0.72]) pen.solid.box(x, 0, 0, 0.16, 2.7, 0.28, "oak");
    pen.solid.box(0, 2.54, 0, 1.6, 0.16, 0.28, "oak", { under: true });
    pen.solid.box(0, 0, -0.02, 1.28, 2.12, 0.07, "fir");
    pen.solid.box(0, 2.12, -0.02, 1.28, 0.07, 0.1, "oak", { under: true });
    pen.solid.box(0, 2.19, -0.02, 1.28, 0.35, 0.03, "glow");
    for (const [y, height] of [[0.2, 0.72], [1.06, 0.92]]) pen.solid.box(0, y, 0.02, 0.96, height, 0.02, "leaf");
    pen.solid.ball(0.5, 1.02, 0.07, 0.045, "brass", { sides: 8, rings: 4 });
    pen.solid.box(0, 0, 0.42, 1.2, 0.02, 0.5, "rust");
    framed(pen, {
        y: 2.78, z: 0.04, width: 2.1, height: 0.5, frame: "dark", tone: "paper", align: "centre",
        blocks: [{ text: station.title, size: 0.15, bold: true, colour: "fir" }],
    });
    if (state.sentence) framed(pen, {
        x: 1.42, y: 1.15, z: 0.04, width: 0.92, height: 0.74, frame: "dark",
        blocks: [{ text: state.sentence, size: 0.085 }],
    });
}

/** Size and height of what is shown on a `screen` and a `shared-board`: the scene lays pictures there. */
export const SURFACES = {
    screen: { y: 0.9, z: 0.05, width: 4.6, height: 2.5 },
    "shared-board": { y: 0.86, z: 0.05, width: 3.2, height: 1.8 },
};

export function screen(pen, station, state) {
    const { y, z, width, height } = SURFACES.screen;
    pen.shadow(width + 0.6, 1.2);
    for (const x of [-1.7, 1.7]) {
        pen.solid.box(x, 0, -0.12, 0.12, y + 0.2, 0.12, "dark");
        pen.solid.box(x, 0, -0.12, 0.4, 0.06, 0.9, "dark");
    }
    pen.solid.box(0, y - 0.09, -0.06, width + 0.18, height + 0.18, 0.1, "dark", { under: true });
    pen.sign({
        y, z: z - 0.03, width, height, tone: "pale", margin: 0.4,
        blocks: [
            { text: station.title, size: 0.34, bold: true, colour: "fir" },
            { text: state.sentence, size: 0.19, gap: 0.6 },
        ],
    });
}

export function sharedBoard(pen, station, state) {
    const { y, z, width, height } = SURFACES["shared-board"];
    pen.shadow(width + 0.4, 1);
    for (const x of [-1.4, 1.4]) pen.solid.box(x, 0, -0.1, 0.1, y + 0.3, 0.1, "dark");
    pen.solid.box(0, y - 0.07, -0.06, width + 0.14, height + 0.14, 0.1, "oak", { under: true });
    pen.solid.box(0, y, 0, width, height, 0.015, "cork");
    pen.sign({
        x: -0.62, y: y + 0.94, z: z - 0.02, width: 1.8, height: 0.76, tone: "paper",
        blocks: blocks({ title: station.title, ...state }, { size: 0.13, most: 1 }),
    });
}
