/** Credentials are asked for anew once so much of their time is over. */
const SHARE = 0.8;

/** The servers that help browsers to find each other, and pass on where they cannot. */
export class CallHelper {
    servers = [];
    isConfigured = false;
    until = -Infinity;

    constructor(address, outside = {}) {
        this.address = address;
        this.outside = { fetch: (...words) => fetch(...words), now: () => performance.now(), ...outside };
    }

    /** Without an answer one calls without help: in the same network that is enough. */
    async read() {
        if (this.outside.now() < this.until) return;
        try {
            const answer = await this.outside.fetch(this.address, { credentials: "same-origin", headers: { Accept: "application/json" } });
            if (!answer.ok) throw new Error(String(answer.status));
            const { isConfigured, iceServers, seconds } = await answer.json();
            Object.assign(this, { isConfigured, servers: iceServers });
            this.until = this.outside.now() + seconds * 1000 * SHARE;
        } catch (error) {
            console.warn("call: helper:", error.message);
            Object.assign(this, { isConfigured: false, servers: [] });
        }
    }
}
