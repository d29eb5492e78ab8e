/** The ground: heights on a grid, and where one may walk. */
export class Terrain {
    constructor({ origin, cell, count, heights, mask, trees = [] }) {
        [this.west, this.north] = origin;
        [this.cell, this.count, this.heights, this.trees] = [cell, count, heights, trees];
        this.maskCell = mask.cell;
        this.maskCount = mask.count;
        this.walkable = bits(mask.bits, mask.count * mask.count);
    }

    /** Metres above zero; outside of the grid as at its rim. */
    height(x, z) {
        const last = this.count - 1;
        const column = Math.min(Math.max((x - this.west) / this.cell, 0), last);
        const row = Math.min(Math.max((z - this.north) / this.cell, 0), last);
        const [i, j] = [Math.min(Math.floor(column), last - 1), Math.min(Math.floor(row), last - 1)];
        const [u, v] = [column - i, row - j];
        const at = j * this.count + i;
        const { heights, count } = this;
        const top = heights[at] + (heights[at + 1] - heights[at]) * u;
        const bottom = heights[at + count] + (heights[at + count + 1] - heights[at + count]) * u;
        return (top + (bottom - top) * v) / 100;
    }

    column(x) {
        return Math.floor((x - this.west) / this.maskCell);
    }

    row(z) {
        return Math.floor((z - this.north) / this.maskCell);
    }

    /** The middle of a cell of the mask. */
    middle(column, row) {
        return { x: this.west + (column + 0.5) * this.maskCell, z: this.north + (row + 0.5) * this.maskCell };
    }

    isFree(column, row) {
        const inside = column >= 0 && row >= 0 && column < this.maskCount && row < this.maskCount;
        return inside && this.walkable[row * this.maskCount + column] === 1;
    }

    isWalkable(x, z) {
        return this.isFree(this.column(x), this.row(z));
    }

    /** Something was put there. */
    block(x, z) {
        const [column, row] = [this.column(x), this.row(z)];
        if (this.isFree(column, row)) this.walkable[row * this.maskCount + column] = 0;
    }

    /** The walkable point nearest to a point, within `reach` metres; null if there is none. */
    nearestWalkable(x, z, reach = 12) {
        if (this.isWalkable(x, z)) return { x, z };
        const [column, row] = [this.column(x), this.row(z)];
        const cells = Math.ceil(reach / this.maskCell);
        let found = null;
        let near = reach;
        for (let j = row - cells; j <= row + cells; j++) {
            for (let i = column - cells; i <= column + cells; i++) {
                if (!this.isFree(i, j)) continue;
                const point = this.middle(i, j);
                const away = Math.hypot(point.x - x, point.z - z);
                if (away < near) [found, near] = [point, away];
            }
        }
        return found;
    }

    /** Where a ray meets the ground, as a distance from `from`; Infinity if it does not within `reach`. */
    ray(from, way, reach = 400) {
        let before = 0;
        for (let along = 0; along <= reach; along += 1) {
            if (from.y + way.y * along <= this.height(from.x + way.x * along, from.z + way.z * along)) {
                return this.halve(from, way, before, along);
            }
            before = along;
        }
        return Infinity;
    }

    halve(from, way, above, below) {
        for (let step = 0; step < 12; step++) {
            const middle = (above + below) / 2;
            const isAbove = from.y + way.y * middle > this.height(from.x + way.x * middle, from.z + way.z * middle);
            if (isAbove) above = middle;
            else below = middle;
        }
        return (above + below) / 2;
    }
}

/** Base64 of bits, least significant first, as one byte each. */
export function bits(base64, count) {
    const text = atob(base64);
    const result = new Uint8Array(count);
    for (let index = 0; index < count; index++) {
        result[index] = (text.charCodeAt(index >> 3) >> (index & 7)) & 1;
    }
    return result;
}
