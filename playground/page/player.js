/** stub */
export class Player { constructor(){ throw new Error("todo") } }
