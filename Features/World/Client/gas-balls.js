/**
 * Balls of carbon dioxide at true scale. One mole of an ideal gas fills 22.414 l at 0 °C and 1013.25 hPa, a mole of
 * CO₂ weighs 44.01 g: 1 t fills 22.414 / 44.01 × 1000 = 509.3 m³, a ball 9.91 m across.
 */
const LITRES_PER_MOLE = 22.414;
const GRAMS_PER_MOLE = 44.01;

/** Cubic metres that a tonne of CO₂ fills. */
export const VOLUME = (LITRES_PER_MOLE / GRAMS_PER_MOLE) * 1000;

/** Metres across of a ball that holds so many tonnes; 0 for none. */
export function diameter(tonnes) {
    return tonnes > 0 ? Math.cbrt((6 * tonnes * VOLUME) / Math.PI) : 0;
}

/**
 * Stands balls in a row beyond a hill, so that they rise behind it and none touches it or another.
 * `balls` = [{label, tonnes, year, isBefore}], `hill` = {x, z, radius}, `from` = where they are mostly seen from.
 * Last year's ball stands beside this year's of the same label. Answers [{…ball, x, z, radius}] from left to right,
 * without those that are empty.
 */
export function arrange(balls, hill, from, gap = 5) {
    const length = Math.hypot(hill.x - from.x, hill.z - from.z);
    const away = { x: (hill.x - from.x) / length, z: (hill.z - from.z) / length };
    const side = { x: -away.z, z: away.x };
    const labels = balls.map((ball) => ball.label);
    const row = balls
        .filter((ball) => ball.tonnes > 0)
        .map((ball) => ({ ...ball, radius: diameter(ball.tonnes) / 2 }))
        .sort((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label) || a.isBefore - b.isBefore);
    let across = -(row.reduce((sum, { radius }) => sum + 2 * radius + gap, -gap) / 2);
    for (const ball of row) {
        const out = hill.radius + gap + ball.radius;
        across += ball.radius;
        ball.x = hill.x + away.x * out + side.x * across;
        ball.z = hill.z + away.z * out + side.z * across;
        across += ball.radius + gap;
    }
    return row;
}
