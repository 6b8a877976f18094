input.x
