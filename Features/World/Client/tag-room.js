/** Tags keep so far from each other and from the sides (pixels). */
const GAP = 5;
const EDGE = 6;

/** Where a tag finds room inside the picture; one that `climbs` goes up over others, the rest gives way. */
export function freeSpot({ left: middle, top: foot, size: [wide, high], climbs }, taken, width) {
    const left = Math.min(Math.max(middle - wide / 2, EDGE), Math.max(width - wide - EDGE, EDGE));
    let top = Math.max(foot - high, EDGE);
    for (let attempt = 0; attempt < (climbs ? 8 : 1) && top >= 0; attempt++) {
        const other = overlapped(taken, left, top, left + wide, top + high);
        if (!other) return { left, top, right: left + wide + GAP, bottom: top + high + GAP };
        top = other.top - high - GAP;
    }
    return null;
}

function overlapped(taken, left, top, right, bottom) {
    return taken.find((one) => left < one.right && right > one.left && top < one.bottom && bottom > one.top);
}
