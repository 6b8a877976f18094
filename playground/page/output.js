/** What a run printed and how it ended, as elements. */
import { element } from "./element.js";

/**
 * @param {import("./instance.js").Outcome[]} outcomes of the sources of one block
 * @param {import("./instance.js").Source[]} sources
 * @param {number} first the number of the block's first line
 * @returns {HTMLElement[]}
 */
export function shown(outcomes, sources, first) {
    const pre = element("pre", { class: "playground-printed", tabindex: "0" });
    /** @type {string[]} */
    const notes = [];
    outcomes.forEach(({ printed, ending }, at) => {
        if (sources[at]?.prompt) {
            pre.append(element("span", { class: "playground-typed" }, typed(sources[at].text)));
        }
        for (const { stream, text } of printed) {
            pre.append(stream === "err" ? element("span", { class: "playground-error" }, text) : text);
        }
        if (ending.kind === "raised") {
            pre.append(element("span", { class: "playground-error" }, ending.traceback ?? ""));
        } else if (ending.kind === "exit") {
            const message = ending.message ? `${ending.message}\n` : "";
            pre.append(element("span", { class: "playground-error" }, message));
            notes.push(`The program ended with status ${ending.status}.`);
        } else if (ending.kind !== "finished") {
            notes.push(why(ending, lineIn(ending, first)));
        }
    });
    if (!pre.textContent) {
        return notes.length > 0 ? notes.map(note) : [note("It ran and printed nothing.")];
    }
    return [pre, ...notes.map(note)];
}

/** @param {string} source */
function typed(source) {
    return source.replace(/\n$/, "").split("\n").map((line, at) => `${at ? "..." : ">>>"} ${line}`.trimEnd() + "\n").join("");
}

/** @param {string} text */
export function note(text) {
    return element("p", { class: "playground-note" }, text);
}

/**
 * Why a run did not come to its end.
 * @param {import("./instance.js").Ending} ending
 * @param {number | null} line
 */
function why({ kind, what }, line) {
    const place = line ? ` at line ${line}` : "";
    switch (kind) {
        case "limit":
            return `Stopped${place}, at the limit of ${grouped(what ?? "")} for a page. What it printed until then is shown.`;
        case "unsupported":
            return `Stopped${place}: the simulator does not support ${what} yet.`;
        default:
            return `A defect of the simulator${place}: ${what}`;
    }
}

/** A text with its numbers in groups of three digits. @param {string} text */
export function grouped(text) {
    return text.replace(/\d(?=(\d{3})+\b)/g, "$&,");
}

/**
 * The line of the block where the run failed, from 1.
 * @param {import("./instance.js").Outcome[]} outcomes
 * @param {number} first the number of the block's first line
 */
export function failedLine(outcomes, first) {
    const failed = outcomes.find(({ ending }) => ending.line);
    return failed ? lineIn(failed.ending, first) : null;
}

/** The line of an ending as a reader of the block counts; none if it is in another block. @param {import("./instance.js").Ending} ending @param {number} first */
function lineIn({ line }, first) {
    return line && line >= first ? line - first + 1 : null;
}
