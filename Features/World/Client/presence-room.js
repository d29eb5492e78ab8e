/**
 * What is known of the room one is in: a state that messages of the hub change. `apply` answers the names of what has
 * changed, so that pages show only that anew: "room", "people", "hands", "closed", "coaches", "counts".
 */
export class PresenceRoom {
    constructor() {
        this.clear();
    }

    clear() {
        this.name = null;
        this.you = null;
        this.role = "guest";
        this.isModerator = false;
        this.isClosed = false;
        this.coaches = 0;
        this.people = new Map();
        this.hands = [];
        /** Who takes part in the call, in the order in which they came. */
        this.callers = [];
        this.counts = null;
    }

    /** By invitation, with a host. */
    get isMeeting() {
        return this.name?.startsWith("treffen:") ?? false;
    }

    get self() {
        return this.people.get(this.you) ?? null;
    }

    /** From 1; 0 without a hand up. */
    get place() {
        return this.hands.findIndex(({ who }) => who === this.you) + 1;
    }

    get hasCoach() {
        return [...this.people.values()].some(({ role }) => role === "coach");
    }

    nameOf(id) {
        return this.people.get(id)?.name ?? null;
    }

    /** By name, oneself first. */
    get list() {
        return [...this.people.values()].sort((a, b) => (b.id === this.you) - (a.id === this.you) || a.name.localeCompare(b.name, "de") || a.id - b.id);
    }

    apply(message) {
        switch (message.t) {
            case "welcome": return this.welcome(message);
            case "joined":
            case "changed": return this.put(message.person);
            case "left": return this.drop(message.who);
            case "hands":
                this.hands = message.queue;
                return ["hands"];
            case "closed":
                this.isClosed = true;
                return ["closed"];
            case "opened":
                this.isClosed = false;
                return ["closed"];
            case "counts":
                this.counts = message;
                this.coaches = message.coaches;
                return ["counts", "coaches"];
            case "removed":
                this.clear();
                return ["room", "people", "hands", "closed", "coaches"];
            default: return [];
        }
    }

    welcome({ room, you, role, isModerator, isClosed, coaches, people, hands }) {
        Object.assign(this, { name: room, you, role, isModerator, isClosed, coaches, hands });
        this.people = new Map(people.map((person) => [person.id, person]));
        this.callers = people.filter(({ id, audio }) => audio && id !== you).map(({ id }) => id);
        return ["room", "people", "hands", "closed", "coaches"];
    }

    put(person) {
        this.people.set(person.id, person);
        const was = this.callers.includes(person.id);
        if (person.audio && !was) this.callers.push(person.id);
        if (!person.audio && was) this.callers = this.callers.filter((id) => id !== person.id);
        return ["people"];
    }

    drop(id) {
        if (!this.people.delete(id)) return [];
        this.callers = this.callers.filter((other) => other !== id);
        return ["people"];
    }
}
