/**
 * Where a player has its steps from.
 *
 * @typedef {{count: number, views: string[], printed: string, error?: string, cut: string, options: string[],
 *            rest?: Promise<Opened | null>}} Opened
 *     how many steps there are, the views and the ways to draw them, all that was printed, the traceback of the exception
 *     that ended it, and the limit that ended the recording early; with `rest`, all steps are being recorded meanwhile, and `null` says that this went wrong
 * @typedef {{open: () => Promise<Opened>,
 *            step: (index: number, wish: import("./instance.js").Wish) => Promise<import("./instance.js").Step | null>,
 *            owners: (index: number, key: number) => Promise<import("./instance.js").Held | null>,
 *            close: () => void}} Steps
 */
import { Engine } from "./engine.js";

/** How many steps are recorded before the first of them is shown; a program with more of them can take seconds. */
const FIRST = 80;

/** The steps of a program that an engine of their own has run. @implements {Steps} */
export class LiveSteps {
    /** @param {{name: string, steps: number, blocks: import("./instance.js").Source[][]}} program whose last block is stepped through */
    constructor(program) {
        this.program = program;
        this.engine = new Engine();
        /** Where all steps are recorded, if there are more than the first. @type {Engine | undefined} */
        this.whole = undefined;
    }

    async open() {
        const { all, opened } = await this.record(this.engine, FIRST);
        const cut = all.findIndex(({ cut }) => cut);
        // Behind the last step before the cut stands the block's end, which comes later among all steps.
        return cut < 0 ? opened : { ...opened, count: all[cut].steps - 1, rest: this.recordAll() };
    }

    /** Records all steps beside those that are shown meanwhile, and takes their place. */
    async recordAll() {
        this.whole = new Engine();
        const recorded = await this.record(this.whole, 0).catch(() => null);
        if (!recorded) {
            return null;
        }
        this.engine.stop();
        this.engine = this.whole;
        return recorded.opened;
    }

    /** @param {Engine} engine @param {number} most steps of each source */
    async record(engine, most) {
        const { traced, pictures } = await engine.ask("trace", { ...this.program, most });
        /** @type {import("./instance.js").Traced[]} */
        const all = traced;
        /** @type {Opened} */
        const opened = {
            count: all.at(-1)?.steps ?? 0,
            views: pictures.views.map((/** @type {{name: string}} */ { name }) => name),
            printed: all.flatMap(({ outcome }) => outcome.printed.map(({ text }) => text)).join(""),
            error: all.at(-1)?.outcome.ending.traceback,
            cut: all.map(({ cut }) => cut).filter(Boolean).at(-1) ?? "",
            options: ["inline", "stack"],
        };
        return { all, opened };
    }

    /** @param {number} index @param {import("./instance.js").Wish} wish */
    step(index, wish) {
        return this.engine.ask("step", { index, wish }).catch(() => null);
    }

    /** @param {number} index @param {number} key */
    owners(index, key) {
        return this.engine.ask("owners", { index, key }).catch(() => null);
    }

    close() {
        this.engine.stop();
        this.whole?.stop();
    }
}
