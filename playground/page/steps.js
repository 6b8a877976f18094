/**
 * Where a player has its steps from.
 *
 * @typedef {{count: number, views: string[], printed: string, cut: string, options: string[]}} Opened
 *     how many steps there are, the views and the ways to draw them, all that was printed, and the limit that ended the
 *     recording early
 * @typedef {{open: () => Promise<Opened>,
 *            step: (index: number, wish: import("./instance.js").Wish) => Promise<import("./instance.js").Step | null>,
 *            owners: (index: number, key: number) => Promise<import("./instance.js").Held | null>,
 *            close: () => void}} Steps
 */
import { Engine } from "./engine.js";

/** The steps of a program that an engine of their own has run. @implements {Steps} */
export class LiveSteps {
    /** @param {{name: string, steps: number, blocks: import("./instance.js").Source[][]}} program whose last block is stepped through */
    constructor(program) {
        this.program = program;
        this.engine = new Engine();
    }

    async open() {
        const { traced, pictures } = await this.engine.ask("trace", this.program);
        /** @type {import("./instance.js").Traced[]} */
        const all = traced;
        return {
            count: all.at(-1)?.steps ?? 0,
            views: pictures.views.map((/** @type {{name: string}} */ { name }) => name),
            printed: all.flatMap(({ outcome }) => outcome.printed.map(({ text }) => text)).join(""),
            cut: all.map(({ cut }) => cut).filter(Boolean).at(-1) ?? "",
            options: ["inline", "stack"],
        };
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
    }
}
